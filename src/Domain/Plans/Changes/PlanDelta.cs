using Portal.Domain.Plans.Records;
using Portal.Domain.Plans.Records.Kinds;
using Portal.Domain.Plans.Views;
using Portal.Domain.Shared;

namespace Portal.Domain.Plans.Changes;

/// <summary>
/// What a decision moves in money and in time: sums by heading and currency, dates row by row. Raw amounts are read as their authors typed them; what cannot be read is
/// left out of the sums, as everywhere.
/// </summary>
public sealed record PlanDelta(PlanChanges Changes, IReadOnlyList<MoneyDelta> Money, IReadOnlyList<DateDelta> Dates)
{
    private const string QuarterCell = "q.";

    public bool IsEmpty => Changes.IsEmpty;

    public static PlanDelta Of(PlanChanges changes) => new(changes, [.. MoneyOf(changes)], [.. DatesOf(changes)]);

    private static IEnumerable<MoneyDelta> MoneyOf(PlanChanges changes)
    {
        var (before, after) = (Amounts(changes.Before).ToList(), Amounts(changes.After).ToList());
        foreach (var heading in Enum.GetValues<MoneyHeading>())
        {
            foreach (var currency in before.Concat(after).Where(each => each.Heading == heading && each.Amount.HasAmount).Select(each => each.Amount.Currency).Distinct().Order())
            {
                var delta = new MoneyDelta(heading, Sum(before, heading, currency), Sum(after, heading, currency));
                if (delta.Difference.Units != 0) yield return delta;
            }
        }
    }

    private static Money Sum(List<(MoneyHeading Heading, Money Amount)> amounts, MoneyHeading heading, Currency currency) =>
        MoneySum.Of(amounts.Where(each => each.Heading == heading).Select(each => each.Amount), currency);

    private static IEnumerable<(MoneyHeading Heading, Money Amount)> Amounts(LivePlan plan) =>
    [
        .. Cells(plan, EnvelopeKind.Key, EnvelopeTable.Planned, MoneyHeading.Envelopes),
        .. plan.Of(CostLineKind.Key).Select(line => (HeadingOf(line["block"]), plan.MoneyOf(line, "amount"))),
        .. Cells(plan, FundingKind.Key, "amount.", MoneyHeading.Funding),
    ];

    private static IEnumerable<(MoneyHeading, Money)> Cells(LivePlan plan, string kind, string prefix, MoneyHeading heading) =>
        plan.Of(kind).SelectMany(record => record.Cells(prefix).Select(cell => (heading, plan.MoneyOf(record, prefix + cell.Key))));

    private static MoneyHeading HeadingOf(string? block) => block switch
    {
        "running" => MoneyHeading.Running,
        "gain" => MoneyHeading.Gain,
        _ => MoneyHeading.Investment, // what its author has not sorted yet is to be spent
    };

    private static IEnumerable<DateDelta> DatesOf(PlanChanges changes)
    {
        foreach (var record in changes.Records.Where(record => record.Sort == ChangeSort.Changed))
        {
            if (record.Kind == GridRowKind.Key && record.Fields.Any(field => field.Key.StartsWith(QuarterCell, StringComparison.Ordinal)))
            {
                var (was, now) = (Span(changes.Before, record.Id), Span(changes.After, record.Id));
                if (was?.Key != now?.Key) yield return new(record.Kind, record.Code, record.Title, was, now);
            }

            foreach (var field in record.Fields.Where(field => field.Field?.Type is FieldType.Date or FieldType.Period or FieldType.Quarter && !field.Key.Contains('.', StringComparison.Ordinal)))
            {
                var (was, now) = (Period.Parse(field.Before), Period.Parse(field.After));
                if (was?.Key != now?.Key) yield return new(record.Kind, record.Code, record.Title, was, now);
            }
        }
    }

    /// <summary>From the first filled quarter of a project to its last.</summary>
    private static Period? Span(LivePlan plan, string id)
    {
        if (plan.Record(id) is not { } record || GridLine.MergedCells(record) is not { Count: > 0 } bars) return null;
        return Period.Parse($"{bars[0].From.Key}-{bars[^1].To.Key}") ?? Period.Parse(bars[0].From.Key);
    }
}
