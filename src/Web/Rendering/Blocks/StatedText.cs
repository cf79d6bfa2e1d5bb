using System.Globalization;
using Portal.Domain.Plans.Views;
using Portal.Domain.Shared;

namespace Portal.Web.Rendering.Blocks;

/// <summary>A stated total as the foot of a grid shows it: as money, with its gap to the computed one; both empty where nothing is stated.</summary>
public static class StatedText
{
    public static string Of(TotalGap total, CultureInfo culture) => total.Stated.State == MoneyState.Blank ? "" : total.Stated.Format(culture);

    public static string Gap(TotalGap total, CultureInfo culture) => total is { HasGap: true, Difference: { } difference } ? SignedMoney.Of(difference, culture) : "";
}
