using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Portal.Domain.Shared;

namespace Portal.Domain.Tests.Shared;

/// <summary>What holds of every amount, whatever is typed.</summary>
public sealed class MoneyProperties
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    private static readonly Gen<string> Typed = ArbMap.Default.GeneratorFor<string>().Where(text => text is not null)
        .Or(Gen.Choose(0, 12).SelectMany(length => Gen.Elements("0123456789 .,-−()€KMF%\u00A0\u202FkméSOà/".ToCharArray()).ArrayOf(length)).Select(letters => new string(letters)));

    private static readonly Gen<Money> Amounts =
        from cents in Gen.Choose(-2_000_000_000, 2_000_000_000)
        from currency in Gen.Elements(Currency.Eur, Currency.Frf)
        from scale in Gen.Elements(MoneyScale.Unit, MoneyScale.Thousand, MoneyScale.Million)
        select Money.Of(cents / 100m, currency, scale);

    private static readonly Gen<Money> Cells = Amounts.Or(Gen.Elements("", "—", "SO", "à compléter", "beaucoup").Select(word => Money.Parse(word, Currency.Eur)));

    [Fact]
    public void What_is_no_amount_has_no_number_and_what_is_typed_is_kept() => Properties.Hold(Typed, typed =>
    {
        var money = Money.Parse(typed, Currency.Eur);
        return money.HasAmount == money.Units.HasValue && (money.State == MoneyState.Blank || typed.Contains(money.Raw.Trim(), StringComparison.Ordinal));
    });

    [Fact]
    public void An_amount_shown_whole_is_read_back_as_itself() => Properties.Hold(
        Gen.Choose(-2_000_000_000, 2_000_000_000).Zip(Gen.Elements(Currency.Eur, Currency.Frf)),
        drawn => Money.Parse(Money.Of(drawn.Item1, drawn.Item2).Format(French), drawn.Item2) is var read && read.Units == drawn.Item1 && read.Currency == drawn.Item2);

    [Fact]
    public void A_sum_depends_on_no_order_and_blanks_add_nothing() => Properties.Hold(Cells.ListOf(), cells =>
    {
        var sum = MoneySum.Of(cells, Currency.Eur);
        return sum == MoneySum.Of(cells.AsEnumerable().Reverse(), Currency.Eur) && sum == MoneySum.Of([.. cells, Money.Blank(Currency.Eur)], Currency.Eur);
    });

    [Fact]
    public void A_sum_is_blank_only_when_there_is_no_amount_of_its_currency() => Properties.Hold(Cells.ListOf(), cells =>
        MoneySum.Of(cells, Currency.Eur).HasAmount == cells.Any(cell => cell.HasAmount && cell.Currency == Currency.Eur));

    [Fact]
    public void A_sum_adds_what_its_parts_add_and_stays_inside_its_currency() => Properties.Hold(Cells.ListOf().Zip(Cells.ListOf()), drawn =>
        (MoneySum.Of([.. drawn.Item1, .. drawn.Item2], Currency.Eur).Units ?? 0) == (MoneySum.Of(drawn.Item1, Currency.Eur).Units ?? 0) + (MoneySum.Of(drawn.Item2, Currency.Eur).Units ?? 0));

    [Fact]
    public void A_change_of_scale_changes_no_amount() => Properties.Hold(Amounts, money =>
        Enum.GetValues<MoneyScale>().All(scale => money.In(scale).Units == money.Units));

    [Fact]
    public void A_conversion_is_approximate_and_comes_back_within_a_cent() => Properties.Hold(Amounts, money =>
    {
        var other = money.To(money.Currency == Currency.Eur ? Currency.Frf : Currency.Eur);
        return other.IsApproximate && Math.Abs(other.To(money.Currency).Units!.Value - money.Units!.Value) < 0.01m; // both are amounts
    });
}
