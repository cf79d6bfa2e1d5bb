using Portal.Domain.Approvals;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;

namespace Portal.Domain.Notifications;

/// <summary>Who follows what: what a person said of the very thing, else of what it lies in, else what they answer for.</summary>
public static class Following
{
    /// <summary>Those who write, lead or ordered the plan follow it unless they say otherwise.</summary>
    private const Roles ByDefault = Roles.Lead | Roles.Editor | Roles.Sponsor | Roles.BudgetController;

    /// <param name="said">Everything the person said of this plan.</param>
    public static bool Holds(PlanRole? role, IEnumerable<Follow> said, FollowTarget place)
    {
        var words = said.ToDictionary(follow => follow.Target, follow => follow.Follows, StringComparer.Ordinal);
        if (place.Record is { } record && words.TryGetValue(FollowTarget.OfRecord(record).ToString(), out var ofRecord)) return ofRecord;
        if (place.Section is { } section && words.TryGetValue(FollowTarget.OfSection(section).ToString(), out var ofSection)) return ofSection;
        if (words.TryGetValue(FollowTarget.Plan.ToString(), out var ofPlan)) return ofPlan;
        return role is not null && ((role.Columns & ByDefault) != 0 || (place.Section is { } own && role.Sections.Contains(own)));
    }
}
