using Portal.Domain.Plans.Rules;
using Portal.Domain.Plans.Views;

namespace Portal.Web.Alerts;

/// <summary>Every alert of a deliverable as one person sees them, errors first, in reading order.</summary>
public sealed record SeenAlerts(IReadOnlyList<SeenAlert> All, Completeness Completeness)
{
    public IEnumerable<SeenAlert> Of(AlertLevel level) => All.Where(seen => seen.Alert.Level == level);
}
