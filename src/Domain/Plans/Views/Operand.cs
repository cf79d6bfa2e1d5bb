using Portal.Domain.Plans.Records;
using Portal.Domain.Plans.Records.Kinds;
using Portal.Domain.Shared;

namespace Portal.Domain.Plans.Views;

/// <summary>A value a derived figure rests on, with the record it stands in: an amount when a currency is told, else a number.</summary>
public sealed record Operand(PlanRecord Record, string Title, decimal? Number, Money? Amount, string? Unit)
{
    /// <summary>The value in whole units, whatever it counts.</summary>
    public decimal? Value => Amount?.Units ?? Number;

    internal static Operand Of(LivePlan plan, PlanRecord record)
    {
        var typed = record.Kind switch
        {
            InventoryKind.Key => record["quantity"] ?? record["quantityText"],
            KpiKind.Key => record["target"],
            FactKind.Key => record["value"],
            ObjectiveKind.Key => record["target"],
            _ => record["amount"] ?? record["value"],
        };
        var unit = record["unit"];
        var isMoneyField = RecordKinds.Find(record.Kind)?.Field("amount") is not null && record["amount"] is not null;
        var money = isMoneyField ? Money.Parse(typed, plan.Currency) : Explicit($"{typed} {unit}") ?? Explicit(typed);
        return money is { HasAmount: true } ? new(record, plan.TitleOf(record), null, money, null) : new(record, plan.TitleOf(record), Numeral.Leading(typed), null, unit);
    }

    // « 2.5 M€ » says its currency; « 45 » read as money would be 45 of whatever the plan is written in.
    private static Money? Explicit(string? typed)
    {
        var (asEuros, asFrancs) = (Money.Parse(typed, Currency.Eur), Money.Parse(typed, Currency.Frf));
        return asEuros.HasAmount && asEuros.Currency == asFrancs.Currency ? asEuros : null;
    }
}
