using Portal.Domain.Plans.Records.Kinds;

namespace Portal.Domain.Plans.Views;

/// <summary>
/// A theme's part of the projects beside its part of the money. <see cref="IsLight"/>: many projects on next to nothing, as when what they need
/// (staff, running costs) is paid elsewhere; the plan should say so.
/// </summary>
public sealed record ThemeWeight(PlanRecord Theme, int Projects, int AllProjects, decimal Share)
{
    // A fifth of the projects on less than a twentieth of the money.
    private const decimal ManyProjects = 0.2m;
    private const decimal LittleMoney = 0.05m;

    public bool IsLight => AllProjects > 0 && (decimal)Projects / AllProjects >= ManyProjects && Share < LittleMoney;

    public static IReadOnlyList<ThemeWeight> Of(LivePlan plan)
    {
        var table = EnvelopeTable.Of(plan);
        List<PlanRecord> projects = [.. plan.Of(GridRowKind.Key)];
        return table.Grand.Computed.Units is not > 0 ? [] :
        [
            .. from theme in plan.Of(ThemeKind.Key)
               let rows = table.Rows.Where(row => row.Theme?.Id == theme.Id && row.Share is not null).ToList()
               where rows.Count > 0
               select new ThemeWeight(theme, projects.Count(project => project["theme"] == theme.Id), projects.Count, rows.Sum(row => row.Share!.Value)), // filtered above
        ];
    }
}
