using Portal.Domain.Plans.Records.Kinds;

namespace Portal.Domain.Plans.Views;

/// <summary>A dated point of a plan, a milestone or a macro task. A due quarter or year is due on its last day.</summary>
public sealed record Milestone(PlanRecord Record, string Title, DateOnly Due)
{
    private static readonly string[] SettledStates = ["reached", "missed"];
    private static readonly string[] SettledStatuses = ["done", "deferred", "not-retained"];

    /// <summary>What a milestone or a task says of who carries it; a person, a role or the code of an actor, as typed.</summary>
    public string? Owner => Record.Kind == MilestoneKind.Key ? Record["owner"] : null;

    /// <summary>Those still ahead or late: nobody said they were reached, given up or done.</summary>
    public static IReadOnlyList<Milestone> Of(LivePlan plan) =>
        [.. Dated(plan, MilestoneKind.Key, "due").Concat(Dated(plan, MacroTaskKind.Key, "milestone")).Where(milestone => !IsSettled(milestone.Record)).OrderBy(milestone => milestone.Due)];

    public static bool IsSettled(PlanRecord record) => SettledStates.Contains(record["state"]) || SettledStatuses.Contains(record["status"]);

    private static IEnumerable<Milestone> Dated(LivePlan plan, string kind, string field) =>
        from record in plan.Of(kind)
        let period = record.Period(field)
        let title = plan.TitleOf(record)
        where period is not null && title.Length > 0 && !record.IsUntouched
        select new Milestone(record, title, period.End);
}
