using Portal.Domain.Shared;

namespace Portal.Web.Alerts;

/// <summary>Alerts shown on a page with the forms that answer them.</summary>
/// <param name="Deliverable">Code of the deliverable the alerts are of.</param>
/// <param name="From">Where answering leads back to.</param>
public sealed record AlertSheet(PlanId Plan, string Deliverable, IReadOnlyList<SeenAlert> Alerts, AlertPlace From)
{
    /// <summary>Alerts of one rule that one note may answer together.</summary>
    public IEnumerable<IGrouping<string, SeenAlert>> InBulk => Alerts.Where(seen => seen.MayAnswer).GroupBy(seen => seen.Alert.Rule).Where(rule => rule.Count() > 1);
}
