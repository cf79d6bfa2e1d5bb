using Portal.Domain.Governance;
using Portal.Domain.Shared;

namespace Portal.Workflows.Engine.Effects;

/// <summary>Keeps a decision with its amendments, and the session that took it as held.</summary>
public sealed record KeepDecision(DecisionId Id, CheckedDecision Decision, VersionId? Before, VersionId? Result) : Effect
{
    internal override ValueTask ApplyAsync(EffectContext context, CancellationToken cancellationToken)
    {
        var (dossier, organisation) = (context.Dossier, context.Dossier.Organisation.Id);
        HoldMeeting(context);

        var decision = new Decision(organisation, Id, dossier.Plan.Id, dossier.Deliverable.Id, Before, Decision, context.Actor.Person, context.Now);
        if (Result is { } version) decision.Result(version);
        context.Store.Add(decision);

        foreach (var (index, request) in Decision.Draft.Amendments.Index())
            context.Store.Add(new Amendment(organisation, AmendmentId.New(), Id, dossier.Plan.Id, dossier.Deliverable.Id, index + 1, request));
        return ValueTask.CompletedTask;
    }

    private void HoldMeeting(EffectContext context)
    {
        if (Decision.Draft.Meeting is not { } id) return;
        var meeting = context.Dossier.Meetings.FirstOrDefault(meeting => meeting.Id == id);
        if (meeting is null)
        {
            meeting = new Meeting(context.Dossier.Organisation.Id, id, Decision.Body, Decision.Draft.Session.HeldOn, null, null, context.Now);
            context.Store.Add(meeting);
        }
        else if (meeting.Status == MeetingStatus.Planned && meeting.HeldOn != Decision.Draft.Session.HeldOn)
        {
            meeting.Move(Decision.Draft.Session.HeldOn, meeting.StartsAt);
        }

        // A decision on a plan nobody had put on the agenda is a point of it all the same.
        if (meeting.Minutes == MinutesState.Drafting) meeting.Put(AgendaItemKind.Plan, context.Dossier.Plan.ShownName, context.Dossier.Plan.Id, context.Dossier.Deliverable.Id);
        // The presences of the first decision are the session's, until its secretary says otherwise.
        if (meeting is { Sheet.Count: 0, Minutes: MinutesState.Drafting } && Decision.Draft.Ballot is null && context.Dossier.Bodies.FirstOrDefault(each => each.Id == Decision.Body) is { } body)
            meeting.Attend(body, Decision.Draft.Session.Attendance);
        meeting.Hold();
    }
}
