using System.Globalization;
using Portal.Domain.Shared;

namespace Portal.Domain.Tests.Shared;

public sealed class MoneyTests
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    [Theory]
    [InlineData("175 K€", 175_000, Currency.Eur)]
    [InlineData("175K", 175_000, Currency.Eur)]
    [InlineData("115 KF", 115_000, Currency.Frf)]
    [InlineData("50KF", 50_000, Currency.Frf)]
    [InlineData("100 K.F", 100_000, Currency.Frf)]
    [InlineData("1 600", 1_600, Currency.Eur)]
    [InlineData("1\u202F600 KF", 1_600_000, Currency.Frf)]
    [InlineData("80 000 €", 80_000, Currency.Eur)]
    [InlineData("80k€", 80_000, Currency.Eur)]
    [InlineData("−3", -3, Currency.Eur)]
    [InlineData("-3 €", -3, Currency.Eur)]
    [InlineData("(3)", -3, Currency.Eur)]
    [InlineData("2.5M€", 2_500_000, Currency.Eur)]
    [InlineData("2,125 M€", 2_125_000, Currency.Eur)]
    [InlineData("1.600.000,50 €", 1_600_000.50, Currency.Eur)]
    [InlineData("€80 000", 80_000, Currency.Eur)]
    [InlineData("0", 0, Currency.Eur)]
    [InlineData("10 K€/an", 10_000, Currency.Eur)]
    [InlineData("1 200 € TTC", 1_200, Currency.Eur)]
    [InlineData("3 millions d'euros", 3_000_000, Currency.Eur)]
    public void Amounts_are_read_as_people_type_them(string typed, double units, Currency currency)
    {
        var money = Money.Parse(typed, Currency.Eur);

        Assert.Equal(MoneyState.Amount, money.State);
        Assert.Equal((decimal)units, money.Units);
        Assert.Equal(currency, money.Currency);
        Assert.Equal(typed, money.Raw);
    }

    [Theory]
    [InlineData(null, MoneyState.Blank)]
    [InlineData("  ", MoneyState.Blank)]
    [InlineData("—", MoneyState.Blank)]
    [InlineData("SO", MoneyState.NotApplicable)]
    [InlineData("s.o.", MoneyState.NotApplicable)]
    [InlineData("Sans objet", MoneyState.NotApplicable)]
    [InlineData("à compléter", MoneyState.ToComplete)]
    [InlineData("beaucoup", MoneyState.Unreadable)]
    [InlineData("12 chevaux", MoneyState.Unreadable)]
    [InlineData("1,250 K€", MoneyState.Unreadable)]
    [InlineData("80,000", MoneyState.Unreadable)]
    [InlineData("999999999999999999999999999999999999", MoneyState.Unreadable)]
    [InlineData("1,2,3", MoneyState.Unreadable)]
    [InlineData("(--1", MoneyState.Unreadable)]
    public void What_is_not_an_amount_is_not_zero(string? typed, MoneyState state)
    {
        var money = Money.Parse(typed, Currency.Eur);

        Assert.Equal(state, money.State);
        Assert.Null(money.Amount);
        Assert.Null(money.Units);
    }

    [Fact]
    public void An_amount_without_currency_is_in_the_currency_of_the_plan()
    {
        Assert.Equal(Currency.Frf, Money.Parse("1 600", Currency.Frf).Currency);
        Assert.Equal(Currency.Eur, Money.Parse("1 600 €", Currency.Frf).Currency);
    }

    [Fact]
    public void About_is_kept()
    {
        var money = Money.Parse("environ 170 K€", Currency.Eur);

        Assert.Equal(170_000m, money.Units);
        Assert.True(money.IsApproximate);
    }

    [Fact]
    public void Francs_and_euros_convert_at_the_fixed_rate()
    {
        var francs = Money.Parse("115 KF", Currency.Frf);

        Assert.Equal(17.53m, decimal.Round(francs.To(Currency.Eur).Amount!.Value, 2));
        Assert.True(francs.To(Currency.Eur).IsApproximate);
        Assert.Equal(6.55957m, Money.Of(1, Currency.Eur).To(Currency.Frf).Units);
        Assert.Same(francs, francs.To(Currency.Frf));
    }

    [Fact]
    public void Amounts_are_shown_with_thin_spaces_a_true_minus_and_the_readers_decimals()
    {
        Assert.Equal("1\u202F600\u00A0KF", Money.Parse("1 600 KF", Currency.Frf).Format(French));
        Assert.Equal("−3,5\u00A0€", Money.Parse("-3,50 €", Currency.Eur).Format(French));
        Assert.Equal("−€3.50", Money.Parse("-3,50 €", Currency.Eur).Format(English, 2));
        Assert.Equal("FRF\u00A01,600K", Money.Parse("1 600 KF", Currency.Frf).Format(English));
        Assert.Equal("17,53\u00A0K€", Money.Parse("115 KF", Currency.Frf).To(Currency.Eur).Format(French));
        Assert.Equal("—", Money.Parse("", Currency.Eur).Format(French));
        Assert.Equal("SO", Money.Parse("SO", Currency.Eur).Format(French));
    }

    [Fact]
    public void In_a_sentence_an_amount_is_told_in_the_readers_language_and_a_difference_with_its_sign()
    {
        var gap = Money.Of(30_000, Currency.Frf, MoneyScale.Thousand);

        Assert.Equal("écart +30\u00A0KF", string.Format(French, "écart {0:+}", gap));
        Assert.Equal("écart −30\u00A0KF", string.Format(French, "écart {0:+}", Money.Of(-30_000, Currency.Frf, MoneyScale.Thousand)));
        Assert.Equal("T4\u00A02000", string.Format(French, "{0}", Period.Parse("2000T4")));
    }

    [Theory]
    [InlineData("45 employés", 45)]
    [InlineData("99,5 %", 99.5)]
    [InlineData("+30 % par an", 30)]
    [InlineData("−3", -3)]
    [InlineData("80 000 €", 80_000)]
    [InlineData("3 4 classes", 3)]
    public void The_number_at_the_start_of_a_value_is_read(string typed, double number) => Assert.Equal((decimal)number, Numeral.Leading(typed));

    [Theory]
    [InlineData("Services informatiques")]
    [InlineData("")]
    [InlineData("----------")]
    public void A_value_without_number_has_none(string typed) => Assert.Null(Numeral.Leading(typed));
}
