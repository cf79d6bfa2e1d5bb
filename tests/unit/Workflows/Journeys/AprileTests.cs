using Portal.Domain.Approvals;
using Portal.Domain.Governance;
using Portal.Domain.Organisations;
using Portal.Domain.People;
using Portal.Domain.Shared;
using Portal.Workflows.Engine;
using Portal.Workflows.Engine.Commands;
using Portal.Workflows.Shipped;
using Portal.Workflows.Tests.Support;

namespace Portal.Workflows.Tests.Journeys;

/// <summary>The worked example of the reference, step by step: approved with one amendment, named in the same session, definitive without a second vote, the study deliverables on their own, the deferred mean with its substitute, the plan of action live.</summary>
public sealed class AprileTests
{
    [Fact]
    public void The_first_deliverable_becomes_the_specification_of_the_project()
    {
        using var aprile = new Space(OrganisationKind.ServiceFirm, ShippedDefinitions.FullMethod);
        var board = aprile.Body(BodyKind.ManagementBoard);
        // The board, completed by some members of the hotline committee.
        foreach (var guest in (string[])["Hotline 1", "Hotline 2"]) board.Seat(guest, EmailAddress.Parse($"{Slug.Propose(guest)}@aprile.example"), null, SeatRank.Permanent, Space.Monday);

        // 1. draft, then review
        aprile.Do(new Submit());
        Assert.Equal((ApprovalState.Review, "0.1"), (aprile.State, aprile.Number));

        // 2. draft provisoire
        aprile.Do(new PutOnAgenda(new SessionChoice(Space.Today)));
        Assert.Equal((ApprovalState.Provisional, "0.1-P1"), (aprile.State, aprile.Number));

        // 3 and 4. approved with one amendment, and named, in one session
        aprile.Do(new RecordDecision(aprile.Session(BodyKind.ManagementBoard, DecisionKind.ApproveWithAmendments) with
        {
            Amendments = [aprile.Request("Porter l'objectif O4 (missions sur appareils mobiles) dans la phase d'étude.", "objectifs", "perimetre")],
            ProjectName = "Support 2009",
        }));
        Assert.Equal((ApprovalState.Amending, "Support 2009"), (aprile.State, aprile.Plan.ShownName));
        Assert.Equal(7, aprile.Store.Decisions[0].Votes.For);
        Assert.Equal(["objectifs", "perimetre"], EditExtent.Of(Roles.Editor, aprile.State, PersonId.New(), [], aprile.Store.Amendments).Sections);

        // 5. integrated and checked, no second vote
        aprile.Do(new IntegrateAmendment(aprile.Amendment(1).Id));
        aprile.Do(new VerifyAmendment(aprile.Amendment(1).Id));
        aprile.Do(new CompleteAmendments());

        Assert.Equal((ApprovalState.Definitive, "1.0"), (aprile.State, aprile.Number));
        Assert.Single(aprile.Store.Decisions);
        Assert.Equal(aprile.Store.Decisions[0].Id, aprile.Version("1.0").DecisionId);
        Assert.Equal(["0.1", "0.1-P1", "1.0"], aprile.Store.Versions.Select(version => version.Number.ToString()));

        // 6. D2 is then written and decided on its own, under the name the project was given; D1 stays definitive.
        var study = aprile.AddDeliverable("D2");
        aprile.DoOn(study, new Submit());
        aprile.DoOn(study, new PutOnAgenda(new SessionChoice(Space.Today)));
        Assert.Equal((ApprovalState.Definitive, ApprovalState.Provisional), (aprile.State, study.State));
        aprile.DoOn(study, new RecordDecision(aprile.Session(BodyKind.ManagementBoard, DecisionKind.Approve)));
        Assert.Equal((ApprovalState.Definitive, "1.0", "Support 2009"), (study.State, study.Number.ToString(), aprile.Plan.ShownName));
        Assert.Equal(2, aprile.Store.Decisions.Count);

        // 7. D4: M31 deferred for want of money. The macro task on it (V26) is looked at before any session; the decision asks for a substitute and a restated scope.
        var action = aprile.AddDeliverable("D4");
        aprile.DoOn(action, new Submit());
        aprile.Content.Facts = new ContentFacts { UnacknowledgedWarnings = ["MT31"] };
        var refusal = Assert.Throws<RuleBrokenException>(() => aprile.DoOn(action, new PutOnAgenda(new SessionChoice(Space.Today))));
        Assert.Equal((ApprovalRules.WarningsAreAcknowledged, "MT31"), (refusal.Rule, refusal.Arguments[0]));
        aprile.Content.Facts = new ContentFacts();
        aprile.DoOn(action, new PutOnAgenda(new SessionChoice(Space.Today)));
        var amendments = new[] { "Reporter M31 ; agendas partagés en écriture pour les planificateurs." }
            .Select(text => new AmendmentRequest { Text = text, Records = ["m31", "mt31", "coverage-o3"], Sections = ["proposition-523"], Responsible = aprile.Pilote, DueOn = Space.Today.AddDays(14) }).ToList();
        aprile.DoOn(action, new RecordDecision(aprile.Session(BodyKind.ManagementBoard, DecisionKind.ApproveWithAmendments) with { Amendments = amendments, Motives = "Couverture partielle d'O3." }));
        Assert.Equal(ApprovalState.Amending, action.State);
        var deferral = aprile.Store.Amendments.Last();
        var open = EditExtent.Of(Roles.Editor, action.State, PersonId.New(), [], [deferral]);
        Assert.Equal(["proposition-523"], open.Sections);
        Assert.Equal(["coverage-o3", "m31", "mt31"], open.Records.Order());
        aprile.DoOn(action, new IntegrateAmendment(deferral.Id));
        aprile.Content.Facts = new ContentFacts { ChangedOutsideTargets = ["MT21"] };
        aprile.DoOn(action, new VerifyAmendment(deferral.Id));
        Assert.Equal(ApprovalRules.NothingElseChanged, Assert.Throws<RuleBrokenException>(() => aprile.DoOn(action, new CompleteAmendments())).Rule);
        aprile.Content.Facts = new ContentFacts();
        aprile.DoOn(action, new CompleteAmendments());

        // 8. D4 definitive: the macro tasks go live, D1 and D2 untouched, and whoever leads enters progress beside the frozen version.
        Assert.Equal((ApprovalState.Definitive, "1.0"), (action.State, action.Number.ToString()));
        Assert.Equal((ApprovalState.Definitive, ApprovalState.Definitive), (aprile.State, study.State));
        Assert.True(Permissions.Allows(PlanAction.EnterProgress, Roles.Lead, action.State));
        Assert.Equal(EditExtent.Frozen, EditExtent.Of(Roles.Lead, action.State, aprile.Pilote, [], []).Reason);
        Assert.Equal(3, aprile.Store.Decisions.Count);
    }
}
