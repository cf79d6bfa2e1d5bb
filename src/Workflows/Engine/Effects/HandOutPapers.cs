using Portal.Domain.Approvals;
using Portal.Domain.Governance;
using Portal.Domain.Shared;
using Portal.Workflows.Outbox;

namespace Portal.Workflows.Engine.Effects;

/// <summary>Makes the ballot with one blank paper a permanent seat, and writes each holder a mail with the address of theirs.</summary>
public sealed record HandOutPapers(BallotId Id, BodyId Body, DateTimeOffset ClosesAt) : Effect
{
    internal override ValueTask ApplyAsync(EffectContext context, CancellationToken cancellationToken)
    {
        var (dossier, state) = (context.Dossier, context.Dossier.Case.Current);
        var body = dossier.Bodies.First(each => each.Id == Body);
        var ballot = new Ballot(dossier.Organisation.Id, Id, dossier.Plan.Id, dossier.Deliverable.Id, state.CurrentVersion, body, state.Session?.Meeting, context.Actor.Person, context.Now, ClosesAt);
        context.Store.Add(ballot);
        foreach (var seat in body.PermanentSeats)
        {
            var (paper, token) = BallotPaper.HandOut(ballot, seat);
            context.Store.Add(paper);
            var email = seat.PersonId is { } person && dossier.People.TryGetValue(person, out var facts) ? facts.Email : seat.Email;
            if (email is not { } address) continue;
            var payload = CaseJson.Write(new ApprovalMail
            {
                Plan = dossier.Plan.ShownName,
                Version = state.Number.ToString(),
                State = StateLabels.KeyOf(state.State, dossier.Organisation.Kind),
                By = context.Actor.Name,
                Link = $"votes/{token}",
                Deliverable = dossier.Deliverable.Id,
                Body = body.Title,
                ClosesAt = ClosesAt,
            });
            context.Outbox.Add(new OutboxMessage(dossier.Organisation.Id, $"{Id}/{seat.Id}", MailTemplates.VoteOpened, address, seat.Name, payload, context.Now, context.Now));
        }

        return ValueTask.CompletedTask;
    }
}
