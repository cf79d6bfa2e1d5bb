using Portal.Domain.Approvals;
using Portal.Domain.Governance;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;
using Portal.Workflows.Definitions;
using Portal.Workflows.Engine.Effects;
using Portal.Workflows.Outbox;
using Portal.Workflows.Timers;

namespace Portal.Workflows.Engine.Commands;

/// <summary>Putting a plan on the agenda of a step's body: shared by the commands that do.</summary>
internal static class Agenda
{
    private const int NoticeDays = 2;

    public static IEnumerable<Obstacle> Obstacles(SessionChoice session, StepDefinition step, ApprovalFacts facts)
    {
        if (session.HeldOn < facts.Today) yield return new(ApprovalRules.SessionIsAhead);
        if (step.Body.FindIn(facts.Bodies) is null) yield return new(ApprovalRules.BodyExists, step.TitleIn("fr"));
    }

    public static (SessionChoice Session, List<Effect> Effects) Plan(SessionChoice session, StepDefinition step, ApprovalFacts facts)
    {
        var body = BodyOf(step, facts);
        // One session a body and a day: plans of the same day share its agenda.
        var meeting = session.Meeting
            ?? facts.Meetings.FirstOrDefault(each => each.BodyId == body.Id && each.HeldOn == session.HeldOn && each.Status != MeetingStatus.CalledOff && each.Minutes == MinutesState.Drafting)?.Id
            ?? MeetingId.New();
        var planned = session with { Meeting = meeting };
        List<Effect> effects =
        [
            new PlanMeeting(meeting, body.Id, planned),
            new SendMail(MailTemplates.OnAgenda, Recipients.Sitting(body.Id)) { Body = body.Title, SessionOn = session.HeldOn },
            new SendMail(MailTemplates.OnAgenda, Recipients.Having(PlanRole.Pilote)) { Body = body.Title, SessionOn = session.HeldOn },
        ];
        if (session.HeldOn.AddDays(-NoticeDays) > facts.Today)
        {
            effects.Add(new SendMail(MailTemplates.SessionReminder, Recipients.Sitting(body.Id))
            {
                Body = body.Title,
                SessionOn = session.HeldOn,
                Reminder = new Reminder(session.HeldOn.AddDays(-NoticeDays), NoticeDays, ReminderLevel.Awaited),
            });
        }

        return (planned, effects);
    }

    public static IReadOnlyList<BusinessRule> Remarks(SessionChoice session, StepDefinition step, ApprovalFacts facts)
    {
        var body = BodyOf(step, facts);
        List<BusinessRule> remarks = [];
        if (WorkingDays.ClearDays(facts.Today, session.HeldOn) < body.Settings.ConveningDays) remarks.Add(ApprovalRules.ConveningIsShort);
        if (!body.PermanentSeats.Any()) remarks.Add(ApprovalRules.NobodySitsYet);
        return remarks;
    }

    public static Body BodyOf(StepDefinition step, ApprovalFacts facts) =>
        step.Body.FindIn(facts.Bodies) ?? throw new RuleBrokenException(ApprovalRules.BodyExists, step.TitleIn("fr"));
}
