using System.Collections.Frozen;

namespace Portal.Domain.Approvals;

/// <summary>
/// The permission table: who may do what to a plan in which state. Pages hide what it refuses and the server asks it again; nothing else
/// grants a right. A test holds it against the table of the reference, cell by cell.
/// </summary>
public static class Permissions
{
    private const StateSet D = StateSet.Draft, R = StateSet.Review, P = StateSet.Provisional, M = StateSet.Amending, F = StateSet.Final, All = StateSet.All;

    private const Roles Team = Roles.Lead | Roles.Editor | Roles.Contributor | Roles.Sponsor | Roles.BudgetController | Roles.Reader;

    private static readonly FrozenDictionary<PlanAction, Grant[]> Table = new Dictionary<PlanAction, Grant[]>
    {
        [PlanAction.ReadUnpublished] =
        [
            new(Team | Roles.Auditor, All),
            new(Roles.Reviewer, R | P | M | F | StateSet.Rejected),
            // A rejected version stays readable by those who rejected it.
            new(Roles.Approver | Roles.Secretary, P | M | F | StateSet.Rejected),
            new(Roles.SiteWriter | Roles.Webmaster, F),
            new(Roles.OrganisationAdmin, All, Extent.Metadata),
        ],
        [PlanAction.ReadPublished] =
        [
            new(Team | Roles.Reviewer | Roles.Approver | Roles.Secretary | Roles.SiteWriter | Roles.Webmaster | Roles.OrganisationAdmin | Roles.Auditor, All),
            new(Roles.Member | Roles.Citizen, F),
        ],
        [PlanAction.EditContent] =
        [
            new(Roles.Lead | Roles.Editor, D | M),
            new(Roles.Contributor, D | M, Extent.Own),
            new(Roles.BudgetController, D | M, Extent.Money),
        ],
        [PlanAction.EditStructure] = [new(Roles.Lead | Roles.Editor, D)],
        [PlanAction.MakeTemplate] = [new(Roles.Lead | Roles.Editor, All)],
        [PlanAction.ManageBodies] =
        [
            new(Roles.Lead | Roles.Sponsor, D | M),
            new(Roles.Editor, D),
            new(Roles.Secretary, P),
            new(Roles.OrganisationAdmin, All),
        ],
        [PlanAction.CommentInternally] =
        [
            new(Team, All),
            new(Roles.Reviewer, R | P | M | F),
            new(Roles.Approver, P | M),
            new(Roles.Secretary, P),
            new(Roles.SiteWriter, F),
        ],
        [PlanAction.AcknowledgeAlerts] = [new(Roles.Lead, D | R), new(Roles.BudgetController, D | R, Extent.Money)],
        // Wider than alerts: amendments may open a gap after the review, and a version is not published before it is explained.
        [PlanAction.ExplainGaps] = [new(Roles.Lead, D | R | M | F), new(Roles.BudgetController, D | R | M | F, Extent.Money)],
        [PlanAction.SubmitOrWithdrawReview] = [new(Roles.Lead | Roles.Sponsor, D | R)],
        [PlanAction.ReturnToDraft] = [new(Roles.Lead | Roles.Reviewer, R), new(Roles.Sponsor, R | P)],
        [PlanAction.PutOnAgenda] = [new(Roles.Lead | Roles.Secretary | Roles.Sponsor, R)],
        // A vote comes only from a permanent seat in a body of the circuit, whatever the role on the plan.
        [PlanAction.Vote] = [new(Roles.Approver | Roles.Sponsor | Roles.BudgetController, P, Seat: Roles.VotingMember)],
        [PlanAction.RecordDecision] = [new(Roles.Secretary, P | M), new(Roles.Approver, P, Seat: Roles.Chair)],
        // The secretary is here by the table of transitions, which wins on who verifies.
        [PlanAction.VerifyAmendments] = [new(Roles.Secretary | Roles.Sponsor, M), new(Roles.Approver, M, Seat: Roles.Chair)],
        [PlanAction.Sign] = [new(Roles.Sponsor, F), new(Roles.Approver, F, Seat: Roles.Chair)],
        [PlanAction.OrderPublication] = [new(Roles.Sponsor, F), new(Roles.Lead | Roles.SiteWriter, F, Extent.Propose)],
        [PlanAction.Publish] = [new(Roles.Webmaster, F)],
        [PlanAction.EnterProgress] =
        [
            new(Roles.Lead, F),
            new(Roles.Editor | Roles.Contributor, F, Extent.Own),
            new(Roles.BudgetController, F, Extent.Money),
        ],
        [PlanAction.CommentPublicly] = [new(Roles.Member | Roles.Citizen, F)],
        [PlanAction.Moderate] = [new(Roles.Lead | Roles.Sponsor | Roles.SiteWriter | Roles.Webmaster, F), new(Roles.OrganisationAdmin, All)],
        [PlanAction.OpenRevision] = [new(Roles.Lead | Roles.Sponsor, F)],
        [PlanAction.ArchiveOrDelete] = [new(Roles.OrganisationAdmin, All)],
    }.ToFrozenDictionary();

    /// <summary>How far these roles may do it in that state; <see cref="Extent.None"/> when not at all.</summary>
    public static Extent ExtentOf(PlanAction action, Roles roles, ApprovalState state)
    {
        var extent = Extent.None;
        foreach (var grant in Table[action])
        {
            if (grant.Holds(roles, state)) extent |= grant.Extent;
        }

        return extent;
    }

    /// <summary>Whether it may be done at all: on everything, on one's own part or on the money. Proposing and seeing metadata are not doing.</summary>
    public static bool Allows(PlanAction action, Roles roles, ApprovalState state) =>
        (ExtentOf(action, roles, state) & (Extent.Whole | Extent.Own | Extent.Money)) != 0;

    /// <summary>The states in which these roles may do it: what a refusal names as possible.</summary>
    public static IReadOnlyList<ApprovalState> StatesFor(PlanAction action, Roles roles) =>
        [.. Enum.GetValues<ApprovalState>().Where(state => Allows(action, roles, state))];
}
