using Portal.Domain.Plans.Rules;

namespace Portal.Web.Alerts;

/// <summary>An alert as one person sees it.</summary>
/// <param name="Place">The title of its section, when it has one.</param>
/// <param name="Note">Set while an answer holds; other figures ask again.</param>
/// <param name="Entitled">This person may answer it, or take its answer back.</param>
public sealed record SeenAlert(Alert Alert, string Text, string? Place, AlertNote? Note, bool Entitled)
{
    /// <summary>It waits for an answer that this person may give.</summary>
    public bool MayAnswer => Entitled && IsOpen;

    /// <summary>Its answer may be taken back by this person.</summary>
    public bool MayWithdraw => Entitled && !IsOpen;

    public bool IsOpen => Note is null;
}
