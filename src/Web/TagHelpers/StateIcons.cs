using Portal.Domain.Approvals;

namespace Portal.Web.TagHelpers;

/// <summary>The icon of each state: shown with its word, never alone.</summary>
public static class StateIcons
{
    public static string Of(ApprovalState state) => state switch
    {
        ApprovalState.Draft => "pencil",
        ApprovalState.Review => "eye",
        ApprovalState.Provisional => "calendar-clock",
        ApprovalState.Amending => "file-diff",
        ApprovalState.Definitive => "badge-check",
        ApprovalState.Superseded => "history",
        ApprovalState.Archived => "archive",
        ApprovalState.Rejected => "circle-x",
    };
}
