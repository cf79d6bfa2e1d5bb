using System.Globalization;
using Portal.Domain.Organisations;
using Portal.Domain.Shared;

namespace Portal.Domain.Plans.Templates;

/// <summary>
/// A kind of plan one can start from. A plan copies the template when it is created, so a later <see cref="Version"/> changes
/// nothing that exists. What it holds is data: <c>Shipped/{Key}.json</c>, and <c>Shipped/{ExampleName}.json</c> for the filled example.
/// </summary>
public sealed record PlanTemplate(string Key, int Version, IReadOnlyList<OrganisationKind> SuitedTo, string? ExampleName)
{
    /// <summary>More years than anyone plans; it bounds the columns of every grid.</summary>
    public const int LongestHorizon = 10;

    /// <summary>What the plan is made of, in order; most templates have one deliverable, which nobody needs to name.</summary>
    public IReadOnlyList<TemplateDeliverable> Deliverables { get; init; } = [new("D1", null, Key, ExampleName)];

    public string TitleKey => $"Templates.{Key}.Title";
    public string DescriptionKey => $"Templates.{Key}.Description";

    /// <summary>The sections, hints and proposed rows of the template for these years; nothing in it is content of the author's.</summary>
    public PlanSketch LoadEmpty(int horizonFrom, int horizonTo) => LoadEmpty(Deliverables[0], horizonFrom, horizonTo);

    /// <summary>The same for a deliverable after the first.</summary>
    public static PlanSketch LoadEmpty(TemplateDeliverable deliverable, int horizonFrom, int horizonTo)
    {
        RequireHorizon(horizonFrom, horizonTo);
        var sketch = ShippedSketches.Load(deliverable.SketchName, text => text
            .Replace("{from}", Year(horizonFrom), StringComparison.Ordinal)
            .Replace("{to}", Year(horizonTo), StringComparison.Ordinal)
            .Replace("{before}", Year(horizonFrom - 1), StringComparison.Ordinal));
        return sketch with { HorizonFrom = horizonFrom, HorizonTo = horizonTo };
    }

    public static void RequireHorizon(int from, int to)
    {
        Rule.Require(from <= to, TemplateRules.HorizonsRunForward, from, to);
        Rule.Require(to - from < LongestHorizon, TemplateRules.HorizonsAreBounded, LongestHorizon);
    }

    /// <summary>« Un exemple rempli » ; null when the template has none (the free plan).</summary>
    public PlanSketch? LoadExample() => ExampleName is null ? null : ShippedSketches.Load(ExampleName);

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);
}
