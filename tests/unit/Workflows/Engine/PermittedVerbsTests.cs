using Portal.Domain.Approvals;
using Portal.Domain.Governance;
using Portal.Domain.Organisations;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;
using Portal.Workflows.Engine;
using Portal.Workflows.Engine.Commands;
using Portal.Workflows.Outlook;
using Portal.Workflows.Tests.Support;

namespace Portal.Workflows.Tests.Engine;

/// <summary>
/// The permission table, held against the verbs of the server and the buttons of the pages: action × column × state. A verb is refused for want of a role or of a
/// state exactly where the table says so, and a button is there exactly where the verb is allowed.
/// </summary>
public sealed class PermittedVerbsTests
{
    private static readonly (PlanAction Action, Act? Button, Func<CaseState, ApprovalCommand> Verb)[] Verbs =
    [
        (PlanAction.SubmitOrWithdrawReview, Act.Submit, _ => new Submit()),
        (PlanAction.ReturnToDraft, Act.ReturnToDraft, _ => new ReturnToDraft("Motif")),
        (PlanAction.PutOnAgenda, Act.PutOnAgenda, _ => new PutOnAgenda(new SessionChoice(Space.Today))),
        (PlanAction.RecordDecision, Act.RecordDecision, _ => new RecordDecision(new DecisionDraft { Kind = DecisionKind.Approve, Session = new SessionRecord { HeldOn = Space.Today, Attendance = [] } })),
        (PlanAction.RecordDecision, Act.OpenBallot, _ => new OpenBallot()),
        (PlanAction.VerifyAmendments, Act.VerifyAmendment, _ => new VerifyAmendment(AmendmentId.New())),
        (PlanAction.OpenRevision, Act.OpenRevision, _ => new OpenRevision("Motif")),
        (PlanAction.Sign, Act.Sign, _ => new Sign("Présidence")),
        (PlanAction.ArchiveOrDelete, Act.Archive, _ => new Archive()),
        (PlanAction.ArchiveOrDelete, null, _ => new Cancel("Motif")),
    ];

    private static readonly ApprovalState[] States = [ApprovalState.Draft, ApprovalState.Review, ApprovalState.Provisional, ApprovalState.Amending, ApprovalState.Definitive];

    private static readonly Roles[] Columns =
    [
        Roles.Lead, Roles.Editor, Roles.Contributor, Roles.Reviewer, Roles.Secretary, Roles.Sponsor, Roles.BudgetController, Roles.SiteWriter, Roles.Webmaster, Roles.Reader,
    ];

    public static TheoryData<int, Roles, ApprovalState> Cells()
    {
        var cells = new TheoryData<int, Roles, ApprovalState>();
        foreach (var verb in Enumerable.Range(0, Verbs.Length))
        {
            foreach (var column in Columns.Append(Roles.OrganisationAdmin))
            {
                foreach (var state in States) cells.Add(verb, column, state);
            }
        }

        return cells;
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void A_verb_is_refused_for_its_role_or_state_exactly_where_the_table_says_so(int verb, Roles column, ApprovalState state)
    {
        using var space = At(state);
        var (action, button, command) = Verbs[verb];
        var person = PersonWith(space, column);
        var allowed = Permissions.Allows(action, space.Dossier.RolesOf(person), state);
        var order = command(space.Case.Current);

        if (space.ObstaclesOrNull(order, person) is not { } obstacles)
        {
            // The plan may not even be known to that person: nothing is said, not even why.
            Assert.False(allowed);
            return;
        }

        if (allowed) Assert.DoesNotContain(ApprovalRules.RoleAllows, obstacles);
        else Assert.Contains(obstacles, rule => rule == ApprovalRules.RoleAllows || rule == ApprovalRules.StateAllows || rule == ApprovalRules.RevisionsFollowAnAdoption);
        if (button is { } act && !allowed) Assert.DoesNotContain(act, PossibleActs.For(space.Dossier, person));
    }

    private static PersonId PersonWith(Space space, Roles column)
    {
        if (column == Roles.OrganisationAdmin) return space.Join("Administration", OrganisationRole.Admin);
        var person = space.Join(column.ToString());
        // A lecteur's place and one column more: a lecteur may do none of these.
        var role = space.Give(person, ScreenRole.Lecteur);
        role.Receive(column);
        return person;
    }

    private static Space At(ApprovalState state)
    {
        var space = new Space(OrganisationKind.Company);
        if (state == ApprovalState.Draft) return space;
        if (state == ApprovalState.Review)
        {
            space.Do(new Submit());
            return space;
        }

        space.Do(new Submit { StraightTo = new SessionChoice(Space.Today) });
        if (state == ApprovalState.Provisional) return space;
        space.Do(new RecordDecision(space.Session(BodyKind.ManagementBoard, state == ApprovalState.Definitive ? DecisionKind.Approve : DecisionKind.ApproveWithAmendments) with
        {
            Amendments = state == ApprovalState.Amending ? [space.Request("Corriger", "objectifs")] : [],
        }));
        return space;
    }
}
