using Portal.Domain.Approvals;
using Portal.Domain.Audit;
using Portal.Domain.Governance;
using Portal.Domain.Organisations;
using Portal.Domain.Plans;
using Portal.Domain.Plans.Settings;
using Portal.Workflows.Engine;
using Portal.Workflows.Engine.Commands;
using Portal.Workflows.Outbox;
using Portal.Workflows.Tests.Support;

namespace Portal.Workflows.Tests.Journeys;

/// <summary>The bureau advises with an observation, it is integrated, the council adopts, the town publishes.</summary>
public sealed class MunicipalityTests
{
    [Fact]
    public void From_draft_to_the_public_page()
    {
        using var town = new Space(OrganisationKind.Municipality, members: 29);
        town.Do(new Submit());
        town.Do(new PutOnAgenda(new SessionChoice(Space.Today.AddDays(7))));
        town.Time.Now = Space.Monday.AddDays(7);
        town.Do(new RecordDecision(town.Session(BodyKind.MunicipalExecutive, DecisionKind.Advice) with
        {
            Opinion = AdviceOpinion.Favourable,
            Votes = Votes.None,
            Amendments = [town.Request("Préciser l'enveloppe 2027.", "budget")],
        }));
        town.Do(new IntegrateAmendment(town.Amendment(1).Id));
        town.Do(new CompleteAmendments(new SessionChoice(Space.Today.AddDays(21))));
        town.Time.Now = Space.Monday.AddDays(21);
        var council = town.Body(BodyKind.MunicipalCouncil);
        var sheet = Enumerable.Range(20, 7).Aggregate(
            council.Seats.Skip(19).Aggregate(SessionRecord.Everyone(council, town.LocalToday), (session, seat) => session.Absent(seat.Id)),
            (session, number) => session.Represented(council.Seats[number - 1].Id, council.Seats[number - 20].Id));
        town.Do(new RecordDecision(new DecisionDraft { Kind = DecisionKind.Approve, Number = "2026-042", Session = sheet, Votes = new Votes(24, 0, 2) }));
        town.Do(new Publish(town.Version("1.0").Id, Audience.Public, []));

        Assert.Equal(["0.1", "0.1-P1", "0.1-P2", "1.0"], town.Store.Versions.Select(version => version.Number.ToString()));
        Assert.Equal(
            [ApprovalState.Review, ApprovalState.Provisional, ApprovalState.Amending, ApprovalState.Provisional, ApprovalState.Definitive],
            town.Content.Entered);
        Assert.Equal(
            ["Submit", "PutOnAgenda", "RecordDecision", "IntegrateAmendment", "CompleteAmendments", "RecordDecision", "Publish"],
            town.Journal.Entries.Select(entry => entry.Command));
        Assert.Equal(Enumerable.Range(1, 7), town.Journal.Entries.Select(entry => entry.Number));
        var tally = town.Store.Decisions[1].Tally;
        Assert.Equal((24, 2, 15, 19), (tally.Votes.For, tally.Votes.Abstentions, tally.Quorum.Required, tally.Quorum.Present));
        Assert.Equal(Audience.Public, Assert.Single(town.Store.Publications).Audience);
        Assert.Null(AuditEntry.FirstBroken(town.Audit.Entries));
        Assert.Equal(7, town.Audit.Entries.Count);
    }

    [Fact]
    public void Each_mail_is_written_once_and_its_key_tells_it_from_every_other()
    {
        using var town = new Space(OrganisationKind.Municipality);
        var reviewer = town.Join("Directrice", ScreenRole.Valideur);
        town.Do(new Submit { Reviewers = [new Reviewer(reviewer, "Directrice", true)] });
        town.Do(new AnswerReview(ReviewVerdict.NoRemark), reviewer);
        town.Do(new PutOnAgenda(new SessionChoice(Space.Today.AddDays(7))));

        Assert.Distinct(town.Outbox.Messages.Select(message => message.IdempotencyKey));
        Assert.Single(town.Mails(MailTemplates.ReviewRequested));
        // The lead is told of the answer, not of what the lead did.
        Assert.Equal(["pilote@organisation.example"], town.Mails(MailTemplates.ReviewAnswered));
        Assert.DoesNotContain("pilote@organisation.example", town.Mails(MailTemplates.OnAgenda));
    }

    [Fact]
    public void Reminders_leave_in_the_morning_and_lapse_when_the_plan_moved_on()
    {
        using var town = new Space(OrganisationKind.Municipality);
        var reviewer = town.Join("Directrice", ScreenRole.Valideur);
        town.Do(new Submit { Reviewers = [new Reviewer(reviewer, "Directrice", true)], ReviewUntil = new DateOnly(2026, 3, 31) });

        var reminders = town.Outbox.Messages.Where(message => message.Template == MailTemplates.ReviewReminder).OrderBy(message => message.DueAt).ToList();
        Assert.Equal(5, reminders.Count);
        Assert.Equal(new DateTimeOffset(2026, 3, 26, 7, 0, 0, TimeSpan.Zero), reminders[0].DueAt);
        // Summer time began on the 29th.
        Assert.Equal(new DateTimeOffset(2026, 3, 31, 6, 0, 0, TimeSpan.Zero), reminders[2].DueAt);
        Assert.All(reminders, reminder => Assert.True(reminder.StillHolds(town.Case.Current)));

        town.Do(new ReturnToDraft("Le budget manque."));
        Assert.All(reminders, reminder => Assert.False(reminder.StillHolds(town.Case.Current)));
    }
}
