using Portal.Domain.Approvals;

namespace Portal.Domain.Tests.Approvals;

/// <summary>
/// Holds the permission table against a transcription of the reference, cell by cell: action × column × state. D draft, R review, P provisional,
/// M amending, F definitive and superseded, * all.
/// </summary>
public sealed class PermissionsTests
{
    private const string Columns = "Lead|Editor|Contributor|Reviewer|Approver|Secretary|Sponsor|CBud|Redacteur|Webmestre|Admin|Auditor|Member|Citizen|Lecteur";

    private static readonly Dictionary<PlanAction, string> Reference = new()
    {
        [PlanAction.ReadUnpublished] = "*|*|*|R P M F|P M F|P M F|*|*|F|F|metadata|*|—|—|*",
        [PlanAction.ReadPublished] = "*|*|*|*|*|*|*|*|*|*|*|*|F|F|*",
        [PlanAction.EditContent] = "D M|D M|D M own|—|—|—|—|D M money|—|—|—|—|—|—|—",
        [PlanAction.EditStructure] = "D|D|—|—|—|—|—|—|—|—|—|—|—|—|—",
        // Those who edit the structure, in every state: what is adopted is what one wants a template of.
        [PlanAction.MakeTemplate] = "*|*|—|—|—|—|—|—|—|—|—|—|—|—|—",
        [PlanAction.ManageBodies] = "D M|D|—|—|—|P|D M|—|—|—|*|—|—|—|—",
        [PlanAction.CommentInternally] = "*|*|*|R P M F|P M|P|*|*|F|—|—|—|—|—|*",
        [PlanAction.AcknowledgeAlerts] = "D R|—|—|—|—|—|—|D R money|—|—|—|—|—|—|—",
        // The alerts' row, and until publication: it waits for each gap to be explained.
        [PlanAction.ExplainGaps] = "D R M F|—|—|—|—|—|—|D R M F money|—|—|—|—|—|—|—",
        [PlanAction.SubmitOrWithdrawReview] = "D R|—|—|—|—|—|D R|—|—|—|—|—|—|—|—",
        [PlanAction.ReturnToDraft] = "R|—|—|R|—|—|R P|—|—|—|—|—|—|—|—",
        [PlanAction.PutOnAgenda] = "R|—|—|—|—|R|R|—|—|—|—|—|—|—|—",
        [PlanAction.Vote] = "—|—|—|—|member P|—|member P|member P|—|—|—|—|—|—|—",
        [PlanAction.RecordDecision] = "—|—|—|—|chair P|P M|—|—|—|—|—|—|—|—|—",
        // The table of transitions wins on who verifies: chair, delegate or secretary.
        [PlanAction.VerifyAmendments] = "—|—|—|—|chair M|M|M|—|—|—|—|—|—|—|—",
        [PlanAction.Sign] = "—|—|—|—|chair F|—|F|—|—|—|—|—|—|—|—",
        [PlanAction.OrderPublication] = "propose F|—|—|—|—|—|F|—|propose F|—|—|—|—|—|—",
        [PlanAction.Publish] = "—|—|—|—|—|—|—|—|—|F|—|—|—|—|—",
        [PlanAction.EnterProgress] = "F|F own|F own|—|—|—|—|F money|—|—|—|—|—|—|—",
        [PlanAction.CommentPublicly] = "—|—|—|—|—|—|—|—|—|—|—|—|F|F|—",
        [PlanAction.Moderate] = "F|—|—|—|—|—|F|—|F|F|*|—|—|—|—",
        [PlanAction.OpenRevision] = "F|—|—|—|—|—|F|—|—|—|—|—|—|—|—",
        [PlanAction.ArchiveOrDelete] = "—|—|—|—|—|—|—|—|—|—|*|—|—|—|—",
    };

    private static readonly Roles[] RoleOf =
    [
        Roles.Lead, Roles.Editor, Roles.Contributor, Roles.Reviewer, Roles.Approver, Roles.Secretary, Roles.Sponsor, Roles.BudgetController,
        Roles.SiteWriter, Roles.Webmaster, Roles.OrganisationAdmin, Roles.Auditor, Roles.Member, Roles.Citizen, Roles.Reader,
    ];

    public static TheoryData<PlanAction, string, ApprovalState> Cells()
    {
        var cells = new TheoryData<PlanAction, string, ApprovalState>();
        foreach (var action in Enum.GetValues<PlanAction>())
        {
            foreach (var column in Columns.Split('|'))
            {
                foreach (var state in Enum.GetValues<ApprovalState>()) cells.Add(action, column, state);
            }
        }

        return cells;
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void Each_cell_is_that_of_the_reference(PlanAction action, string column, ApprovalState state)
    {
        var index = Array.IndexOf(Columns.Split('|'), column);
        var cell = Reference[action].Split('|')[index];
        var words = cell.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var inState = words.Contains("*") || cell == "metadata" || words.Contains(Letter(state)) || IsReadableWhenRejected(action, RoleOf[index], state);
        var expected = !inState ? Extent.None
            : words.Contains("metadata") ? Extent.Metadata
            : words.Contains("propose") ? Extent.Propose
            : words.Contains("own") ? Extent.Own
            : words.Contains("money") ? Extent.Money
            : Extent.Whole;
        var seat = words.Contains("chair") ? Roles.Chair : words.Contains("member") ? Roles.VotingMember : Roles.None;

        Assert.Equal(expected, Permissions.ExtentOf(action, RoleOf[index] | seat, state));
        Assert.Equal(expected is Extent.Own or Extent.Money or Extent.Whole, Permissions.Allows(action, RoleOf[index] | seat, state));
        // Without the seat the cell asks for, nothing.
        if (seat != Roles.None) Assert.Equal(Extent.None, Permissions.ExtentOf(action, RoleOf[index], state));
    }

    [Fact]
    public void A_seat_alone_gives_no_right()
    {
        foreach (var action in Enum.GetValues<PlanAction>())
            Assert.All(Enum.GetValues<ApprovalState>(), state => Assert.Equal(Extent.None, Permissions.ExtentOf(action, Roles.Chair | Roles.VotingMember, state)));
    }

    [Fact]
    public void Several_columns_add_up() =>
        Assert.Equal(Extent.Own | Extent.Money, Permissions.ExtentOf(PlanAction.EditContent, Roles.Contributor | Roles.BudgetController, ApprovalState.Draft));

    // States of a version: a rejected one is visible to the team and those who were to approve it.
    private static bool IsReadableWhenRejected(PlanAction action, Roles column, ApprovalState state) =>
        action == PlanAction.ReadUnpublished && state == ApprovalState.Rejected && (column & (Roles.Reviewer | Roles.Approver | Roles.Secretary)) != 0;

    private static string Letter(ApprovalState state) => state switch
    {
        ApprovalState.Draft => "D",
        ApprovalState.Review => "R",
        ApprovalState.Provisional => "P",
        ApprovalState.Amending => "M",
        ApprovalState.Definitive or ApprovalState.Superseded => "F",
        ApprovalState.Archived or ApprovalState.Rejected => "none",
    };
}
