using System.ComponentModel.DataAnnotations;
using Portal.Domain.Governance;

namespace Portal.Web.Pages.Approvals;

/// <summary>A mean to put off, as the secretary types it.</summary>
public sealed class DeferralLine
{
    public string? Mean { get; set; }
    [StringLength(MeanDeferral.TextLength)] public string? Substitute { get; set; }
    public string Extent { get; set; } = "partial";
    [StringLength(MeanDeferral.TextLength)] public string? Reason { get; set; }
    [StringLength(120)] public string? Responsible { get; set; }
    public DateOnly? DueOn { get; set; }
}
