using System.Globalization;
using System.Text.RegularExpressions;
using Portal.Domain.Plans.Records.Kinds;
using Portal.Domain.Shared;

namespace Portal.Domain.Plans.Rules;

/// <summary>SESSION. The session a plan is written for comes before the first quarter it plans.</summary>
public sealed partial class SessionsPrecedeTheGrid : IPlanRule
{
    public string Code => "SESSION";
    public AlertLevel Level => AlertLevel.Information;

    public IEnumerable<Alert> Check(LivePlan plan)
    {
        if (!plan.Of(GridRowKind.Key).Any() || plan.Settings.SessionReference is not { } reference || Dates().Match(reference) is not { Success: true } match) yield break;
        if (!DateOnly.TryParseExact(match.Value.Replace("1er", "1", StringComparison.Ordinal), Formats, French, DateTimeStyles.None, out var session)) yield break;
        var first = new Quarter(plan.Settings.HorizonFrom, 1);
        if (session >= first.Start && plan.Settings.HorizonFrom <= plan.Settings.HorizonTo)
            yield return this.RaiseOnPlan(match.Value, Period.Parse(Quarter.Of(session).Key) ?? (object)Quarter.Of(session).Key) with { Evidence = match.Value };
    }

    private static readonly string[] Formats = ["d/M/yyyy", "d MMMM yyyy"];
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    [GeneratedRegex(@"\b\d{1,2}(/\d{1,2}/|(er)? \p{L}+ )\d{4}\b")] private static partial Regex Dates();
}
