using System.Runtime.CompilerServices;
using Portal.Domain.Plans.Records;
using Portal.Domain.Plans.Records.Kinds;
using Portal.Domain.Shared;

namespace Portal.Domain.Plans.Rules;

/// <summary>FORMAT. What is typed in a field for money, a number, a period, a year or a choice can be read as one; the text is kept as typed.</summary>
public sealed class FieldsAreReadable : IPlanRule
{
    private const int LongestQuote = 80;

    public string Code => "FORMAT";
    public AlertLevel Level => AlertLevel.Warning;

    public IEnumerable<Alert> Check(LivePlan plan) =>
        from record in plan.Records
        where !IsKnownClean(record, plan.Currency)
        let kind = RecordKinds.Find(record.Kind)
        where kind is not null
        from typed in record.Fields
        where typed.Value.Length > 0 && kind.Field(typed.Key) is { } field && !IsReadable(plan.Currency, field, typed.Value, kind)
        select this.Raise(record, typed.Key, plan.Named(record), Short(typed.Value), record.FieldName(typed.Key)) with { Evidence = Short(typed.Value) };

    /// <summary>A record never changes: what was readable once is not read again at every keystroke.</summary>
    private static readonly ConditionalWeakTable<PlanRecord, object> Clean = [];

    private static bool IsKnownClean(PlanRecord record, Currency currency)
    {
        if (Clean.TryGetValue(record, out var known)) return (Currency)known == currency;
        var kind = RecordKinds.Find(record.Kind);
        if (kind is not null && record.Fields.Any(typed => typed.Value.Length > 0 && kind.Field(typed.Key) is { } field && !IsReadable(currency, field, typed.Value, kind))) return false;
        Clean.AddOrUpdate(record, currency);
        return true;
    }

    // What was pasted may be a page; the beginning tells which it is.
    private static string Short(string typed) => typed.Length > LongestQuote ? typed[..LongestQuote] : typed;

    private static bool IsReadable(Currency currency, FieldDefinition field, string typed, RecordKind kind) => field.Type switch
    {
        FieldType.Money => Money.Parse(typed, currency).State != MoneyState.Unreadable,
        // « SO » and « à compléter » are answers, and neither is zero.
        FieldType.Number when Money.Parse(typed, currency).State is MoneyState.NotApplicable or MoneyState.ToComplete => true,
        FieldType.Number => Numeral.Leading(typed) is { } number && (kind.Key != RiskKind.Key || (number == decimal.Truncate(number) && number is >= 1 and <= 4)),
        FieldType.Period or FieldType.Date => Period.Parse(typed) is not null,
        FieldType.Quarter => Quarter.TryParse(typed, out _),
        FieldType.Year => PeriodUnit.TryParse(typed, out var unit) && unit.Granularity == Granularity.Year,
        FieldType.Choice or FieldType.Level => field.Choices.Contains(typed),
        FieldType.Tick => typed is "true",
        FieldType.Text or FieldType.LongText or FieldType.Link or FieldType.Links or FieldType.List or FieldType.Email or FieldType.Image => true,
    };
}
