using Portal.Domain.Plans.Views;
using Portal.Domain.Shared;

namespace Portal.Web.Rendering.Blocks;

/// <summary>A sentence of « En bref » in the reader's language, its figures formatted for what they are.</summary>
public static class SummaryText
{
    public static string Of(SummaryFigure figure, PlanWords words) => words.Text($"Summary.{figure.Key}", [.. figure.Arguments.Select((argument, index) => Told(figure, index, argument, words))]);

    private static object Told(SummaryFigure figure, int index, object argument, PlanWords words) => argument switch
    {
        Money money => money.Format(words.Culture),
        decimal ratio when figure is { Key: "PeakYear" } && index == 1 => Numeral.Percent(ratio, words.Culture),
        decimal number => Numeral.Format(number, words.Culture, 1),
        _ => argument,
    };
}
