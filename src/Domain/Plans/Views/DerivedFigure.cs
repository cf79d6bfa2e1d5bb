using System.Globalization;
using Portal.Domain.Shared;

namespace Portal.Domain.Plans.Views;

/// <summary>
/// A figure shown in small beside its sources, with its formula. <see cref="Amount"/> when it is money, else <see cref="Number"/> (a ratio
/// of 0.032 for 3.2 %); both null when a source is missing. <see cref="Record"/> is the row that asked for it, or the part of a whole.
/// </summary>
public sealed record DerivedFigure(PlanRecord Record, string Title, RatioOperation Operation, Operand Left, Operand? Right, decimal? Rate, decimal? Number, Money? Amount)
{
    public bool IsComputed => Number is not null || Amount is not null;
    public IEnumerable<string> SourceIds => Right is null ? [Left.Record.Id] : [Left.Record.Id, Right.Record.Id];

    /// <summary>« 132 », « 3,2 % », « 1 778 € », « — ».</summary>
    public string Format(CultureInfo culture) =>
        Amount is { } amount ? amount.Format(culture, Operation == RatioOperation.PerHead && amount.Scale == MoneyScale.Unit ? 0 : null)
        : Number is not { } number ? "—"
        : Operation == RatioOperation.Share ? Numeral.Percent(number, culture)
        : Numeral.Format(number, culture);
}
