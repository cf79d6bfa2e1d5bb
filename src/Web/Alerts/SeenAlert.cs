using Portal.Domain.Plans.Rules;

namespace Portal.Web.Alerts;

/// <summary>An alert as one person sees it.</summary>
/// <param name="Place">The title of its section, when it has one.</param>
/// <param name="Note">Set while an answer holds; other figures ask again.</param>
/// <param name="MayAnswer">It waits for an answer that this person may give.</param>
public sealed record SeenAlert(Alert Alert, string Text, string? Place, AlertNote? Note, bool MayAnswer)
{
    public bool IsOpen => Note is null;
}
