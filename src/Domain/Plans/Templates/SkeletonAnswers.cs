using System.Globalization;
using System.Text.RegularExpressions;
using Portal.Domain.Organisations;

namespace Portal.Domain.Plans.Templates;

/// <summary>What was answered at sign-up and when the plan was begun: it gives an empty plan its first shape.</summary>
public sealed partial record SkeletonAnswers(OrganisationKind Kind, SizeBand Band, StandingConstraints Standing, int From, int To)
{
    public int Years => To - From + 1;
    public bool HasCap => Standing.BudgetCap is not null || Standing.YearlyCap is not null;
    public RiskProfile? Risk => Standing.RiskProfile;
    public bool IsMunicipality => Kind == OrganisationKind.Municipality;

    /// <summary>By what was typed for this plan where a number can be read in it, else by what was chosen at sign-up.</summary>
    public OrganisationScale Scale => Typed() is { } typed ? ScaleOf(typed) : Band switch
    {
        SizeBand.Staff1To9 or SizeBand.Staff10To49 or SizeBand.InhabitantsUnder3500 => OrganisationScale.Small,
        SizeBand.Staff50To249 or SizeBand.Inhabitants3500To9999 => OrganisationScale.Medium,
        SizeBand.Staff250AndMore or SizeBand.Inhabitants10000To49999 or SizeBand.Inhabitants50000AndMore => OrganisationScale.Large,
    };

    private OrganisationScale ScaleOf(int people)
    {
        var (medium, large) = IsMunicipality ? (3500, 10000) : (50, 250);
        return people >= large ? OrganisationScale.Large : people >= medium ? OrganisationScale.Medium : OrganisationScale.Small;
    }

    // A municipality counts its inhabitants, wherever they stand in « 120 agents, 6 200 habitants »; others count their people, named first.
    private int? Typed()
    {
        var numbers = Counted().Matches(Standing.Size ?? "").ToList();
        var told = IsMunicipality ? numbers.Find(number => number.Groups["of"].Value.Contains("habitant", StringComparison.OrdinalIgnoreCase)) : numbers.FirstOrDefault();
        return told is not null && int.TryParse(string.Concat(told.Groups["many"].Value.Where(char.IsAsciiDigit)), NumberStyles.None, CultureInfo.InvariantCulture, out var people) ? people : null;
    }

    [GeneratedRegex(@"(?<many>\d{1,3}([ \u00A0\u202F.,]?\d{3})*)\s*(?<of>\p{L}*)")]
    private static partial Regex Counted();
}
