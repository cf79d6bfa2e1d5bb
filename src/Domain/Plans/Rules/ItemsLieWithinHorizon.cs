using System.Runtime.CompilerServices;
using Portal.Domain.Plans.Records;
using Portal.Domain.Plans.Records.Kinds;
using Portal.Domain.Shared;

namespace Portal.Domain.Plans.Rules;

/// <summary>V2. What is planned lies within the horizon. Past values (achievements, given budgets, actuals) may lie before it.</summary>
public sealed class ItemsLieWithinHorizon : IPlanRule
{
    public string Code => "V2";
    public AlertLevel Level => AlertLevel.Warning;

    /// <summary>A record never changes: what lay within these years once is not read again at every keystroke.</summary>
    private static readonly ConditionalWeakTable<PlanRecord, object> Inside = [];

    private static readonly string[] PlannedCells = ["q.", "planned."];

    public IEnumerable<Alert> Check(LivePlan plan)
    {
        var (from, to) = (plan.Settings.HorizonFrom, plan.Settings.HorizonTo);
        if (from > to) yield break;
        foreach (var record in plan.Records)
        {
            if (record.Kind == BudgetFigureKind.Key || RecordKinds.Find(record.Kind) is not { } kind) continue;
            if (Inside.TryGetValue(record, out var known) && known.Equals((from, to))) continue;
            var isInside = true;
            foreach (var field in kind.Fields.Where(field => field.Type is FieldType.Period or FieldType.Date))
                if (record.Period(field.Key) is { } period && (period.Start.Year < from || period.End.Year > to))
                {
                    isInside = false;
                    yield return this.Raise(record, field.Key, plan.Named(record), period, from, to) with { Evidence = $"{period.Key}|{from}|{to}" };
                }
            foreach (var prefix in kind.CellPrefixes.Intersect(PlannedCells))
            {
                List<string> outside = [.. record.Cells(prefix).Select(cell => cell.Key).Where(key => Period.Parse(key) is { } period && (period.Start.Year < from || period.Start.Year > to)).Order(StringComparer.Ordinal)];
                if (outside.Count == 0) continue;
                isInside = false;
                yield return this.Raise(record, prefix + outside[0], plan.Named(record), string.Join(", ", outside), from, to) with { Evidence = $"{string.Join(',', outside)}|{from}|{to}" };
            }
            if (isInside) Inside.AddOrUpdate(record, (from, to));
        }
    }
}
