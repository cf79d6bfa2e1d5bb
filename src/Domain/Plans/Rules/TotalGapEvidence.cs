using System.Globalization;
using Portal.Domain.Plans.Views;

namespace Portal.Domain.Plans.Rules;

internal static class TotalGapEvidence
{
    /// <summary>« stated|computed » in whole units: an acknowledged gap asks again as soon as either changes.</summary>
    public static string Of(TotalGap total) =>
        string.Create(CultureInfo.InvariantCulture, $"{total.Stated.Units:0.####}|{total.Computed.Units:0.####}");
}
