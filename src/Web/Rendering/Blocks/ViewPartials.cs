namespace Portal.Web.Rendering.Blocks;

/// <summary>The partial that shows each computed view; a view this release does not draw shows nothing.</summary>
public static class ViewPartials
{
    public static string? Of(string block) => block switch
    {
        "envelope-rollup" => "Blocks/Views/_EnvelopeRollup",
        "budget-load" => "Blocks/Views/_BudgetLoad",
        "stage-calendar" => "Blocks/Views/_StageCalendar",
        "scenario-comparison" => "Blocks/Views/_ScenarioComparison",
        "kpi-dashboard" => "Blocks/Views/_KpiDashboard",
        "ratios" => "Blocks/Views/_Ratios",
        "summary" => "Blocks/Views/_Summary",
        "heat-map" => "Blocks/Views/_HeatMap",
        "pert" => "Blocks/Views/_Pert",
        "calendar" => "Blocks/Views/_Calendar",
        "role-matrix" => "Blocks/Views/_RoleMatrix",
        "workload" => "Blocks/Views/_Workload",
        "coverage" => "Blocks/Views/_Coverage",
        "as-is-to-be" => "Blocks/Views/_AsIsToBe",
        "net-cost" => "Blocks/Views/_NetCost",
        "flow-diagram" => "Blocks/Views/_FlowDiagram",
        "decision-sheet" => "Blocks/Views/_DecisionSheet",
        _ => null,
    };
}
