using Portal.Domain.Plans.Records.Kinds;

namespace Portal.Domain.Plans.Views;

/// <summary>
/// « En bref »: the figures that write themselves beside the text. Only what the plan holds is told:
/// <c>Total</c> {whole, years} · <c>PeakYear</c> {year, ratio of the whole} · <c>TimesBudget</c> {year, times, budget amount, budget title} ·
/// <c>Stages</c> {count, quarters} · <c>Scenario</c> {title, investment, net, payback in years} · <c>Objectives</c> {count, measurable} ·
/// <c>Projects</c> {count, themes}.
/// </summary>
public sealed record PlanSummary(IReadOnlyList<SummaryFigure> Figures)
{
    public static PlanSummary Of(LivePlan plan) => new([.. Envelopes(plan), .. Projects(plan), .. Stages(plan), .. Scenarios(plan), .. Objectives(plan)]);

    private static IEnumerable<SummaryFigure> Envelopes(LivePlan plan)
    {
        var table = EnvelopeTable.Of(plan);
        if (table.Grand.Computed.Units is not > 0) yield break;
        IReadOnlyList<string> sources = [.. table.Rows.Select(row => row.Record.Id)];
        yield return new("Total", [table.Grand.Computed, plan.Settings.Years.Count()], sources);

        var peak = table.Years.Where(year => year.Share is not null).MaxBy(year => year.Share);
        if (peak is not { Share: { } share } || table.Years.Count(year => year.Total.Computed.HasAmount) < 2) yield break;
        yield return new("PeakYear", [peak.Year, share], sources);

        // The widest yearly budget says most: three times the whole budget, not seven times a part of it.
        var widest = BudgetLoad.Of(plan).Comparisons.MaxBy(comparison => comparison.Amount.Units);
        if (widest?.Years.FirstOrDefault(year => year.Year == peak.Year)?.Times is { } times)
            yield return new("TimesBudget", [peak.Year, times, widest.Amount, widest.Title], [.. sources, widest.Figure.Id]);
    }

    private static IEnumerable<SummaryFigure> Projects(LivePlan plan)
    {
        List<PlanRecord> projects = [.. plan.Of(GridRowKind.Key)];
        if (projects.Count > 0)
            yield return new("Projects", [projects.Count, projects.Select(project => project["theme"]).OfType<string>().Distinct().Count()], [.. projects.Select(project => project.Id)]);
    }

    private static IEnumerable<SummaryFigure> Stages(LivePlan plan)
    {
        var calendar = StageCalendar.Of(plan);
        if (calendar.Bars.Count > 0)
            yield return new("Stages", [calendar.Bars.Count, calendar.Quarters.Count], [.. calendar.Bars.Select(bar => bar.Record.Id)]);
    }

    private static IEnumerable<SummaryFigure> Scenarios(LivePlan plan)
    {
        foreach (var scenario in ScenarioComparison.Of(plan).Standalone)
            if (scenario.Payback() is { State: PaybackState.Years } payback)
                yield return new("Scenario", [scenario.Title, scenario.Investment.Total.Computed, scenario.Net(), payback.Years], [scenario.Record.Id]);
    }

    private static IEnumerable<SummaryFigure> Objectives(LivePlan plan)
    {
        List<PlanRecord> objectives = [.. plan.Of(ObjectiveKind.Key).Where(objective => plan.TitleOf(objective).Length > 0)];
        if (objectives.Count > 0)
            yield return new("Objectives", [objectives.Count, objectives.Count(objective => objective["indicator"] is not null)], [.. objectives.Select(objective => objective.Id)]);
    }
}
