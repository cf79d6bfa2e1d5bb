using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Governance;
using Portal.Domain.Shared;
using Portal.Storage.Workflows;
using Portal.Workflows.Definitions;
using Portal.Workflows.Engine;
using Portal.Workflows.Engine.Commands;

namespace Portal.Storage.Tests.Workflows;

/// <summary>
/// The whole life of a plan on one circuit: read, advised with an observation, voted at a distance where the body may, adopted with an amendment and a name,
/// signed, published, withdrawn, revised, then given back and taken off its circuit. Every command follows from what is stored.
/// </summary>
internal sealed class CircuitWalk(CouncilTown town, WorkflowDefinition circuit, Func<ApprovalCommand, Task> give)
{
    public async Task ToTheEndAsync()
    {
        await ReadAsync();
        await give(new PutOnAgenda(Today));
        foreach (var step in circuit.Steps)
        {
            if (step.Key != circuit.Start) await give(new ChooseSession(Today));
            if (step.Purpose == StepPurpose.Advise) await AdviseAsync(step);
            else await AdoptAsync(step);
        }

        await PublishAsync();
        await GiveBackAsync();
    }

    private static SessionChoice Today => new(CouncilTown.Today);

    private async Task ReadAsync()
    {
        await give(new Submit { Reviewers = [new Reviewer(town.Pilote, "Pilote", Mandatory: true)], Message = "Bonne lecture." });
        await give(new AnswerReview(ReviewVerdict.Remarks, "Deux coquilles."));
    }

    private async Task AdviseAsync(StepDefinition step)
    {
        var session = await town.SessionAsync(step.Body.Kind!.Value, DecisionKind.Advice); // shipped circuits name kinds
        await give(new RecordDecision(session with { Opinion = AdviceOpinion.Favourable, Amendments = [Request()] }));
        await give(new IntegrateAmendment(await OpenAmendmentAsync()));
        await give(new CompleteAmendments());
    }

    private async Task AdoptAsync(StepDefinition step)
    {
        var kind = step.Body.Kind!.Value; // shipped circuits name kinds
        var draft = await town.SessionAsync(kind, DecisionKind.ApproveWithAmendments);
        if (BodyDefaults.For(kind, Domain.Organisations.SizeBand.Inhabitants3500To9999).VoteMode != VoteMode.Recorded) await VoteAsync();
        await give(new RecordDecision(draft with { Amendments = [Request()], ProjectName = "Cap 2029", Number = step.NeedsNumber ? "2026-042" : null }));
        var amendment = await OpenAmendmentAsync();
        await give(new IntegrateAmendment(amendment));
        await give(new SendAmendmentBack(amendment, "Il manque le total."));
        await give(new IntegrateAmendment(amendment));
        await give(new VerifyAmendment(amendment));
        await give(new CompleteAmendments());
    }

    private async Task VoteAsync()
    {
        await give(new OpenBallot());
        var (ballot, seats) = await town.ReadAsync(async db =>
        {
            var open = await db.Ballots.SingleAsync(each => each.ClosedAt == null);
            return (open.Id, await db.BallotPapers.Where(paper => paper.BallotId == open.Id).Select(paper => paper.SeatId).ToListAsync());
        });
        foreach (var seat in seats)
        {
            await using var scope = town.Host.Enter(town.Organisation);
            Assert.NotNull(await scope.ServiceProvider.GetRequiredService<BallotBox>().CastAsync(ballot, seat, BallotChoice.For, TestContext.Current.CancellationToken));
        }

        await give(new CloseBallot());
    }

    private async Task PublishAsync()
    {
        await give(new Sign("Présidence"));
        var audience = circuit.Publication.Audiences[0];
        await give(new OrderPublication(audience));
        var version = await town.ReadAsync(db => db.Cases.Select(each => each.Current).SingleAsync());
        await give(new Publish(version.InForceVersion!.Value, audience, [])); // adopted above
        var publication = await town.ReadAsync(db => db.Publications.SingleAsync());
        await give(new WithdrawPublication(publication.Id, "Une pièce à revoir."));
    }

    private async Task GiveBackAsync()
    {
        await give(new OpenRevision("Le budget a changé."));
        await ReadAsync();
        await give(new ReturnToDraft("Une section manque."));
        await ReadAsync();
        await give(new Cancel("Le comité ne se réunit plus."));
    }

    private AmendmentRequest Request() =>
        new() { Text = "Préciser l'enveloppe 2027.", Sections = [CouncilTown.Budget], Responsible = town.Pilote, DueOn = CouncilTown.Today.AddDays(10) };

    private Task<AmendmentId> OpenAmendmentAsync() => town.ReadAsync(db => db.Amendments.Where(each => each.State == AmendmentState.Requested).Select(each => each.Id).SingleAsync());
}
