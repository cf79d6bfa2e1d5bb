using Portal.Domain.Plans;
using Portal.Domain.Plans.Templates;
using Portal.Domain.Tests.Plans.Support;

namespace Portal.Domain.Tests.Templates;

/// <summary>What each audience reads of the plans we ship.</summary>
public sealed class ShippedEditionsTests
{
    [Theory]
    [InlineData(SketchNames.Municipality2016)]
    [InlineData(SketchNames.IllustrativeMunicipality)]
    public void F_M4_findings_and_risks_stay_in_the_organisation_with_their_headings(string name)
    {
        var (inside, outside) = (Edition(name, Audience.Organisation), Edition(name, Audience.Public));

        Assert.Equal((11, 6), (Count(inside, "finding"), Count(inside, "risk")));
        Assert.Equal((0, 0), (Count(outside, "finding"), Count(outside, "risk")));
        Assert.DoesNotContain(outside.Sections, section => section.Id is "constats" or "risques");
    }

    [Fact]
    public void F_M2_M3_M5_and_the_rest_of_M4_are_read_by_all()
    {
        var outside = Edition(SketchNames.Municipality2016, Audience.Public);

        Assert.All(
            new Dictionary<string, int>
            {
                ["fact"] = 5, ["budget-figure"] = 2, ["inventory"] = 10, ["achievement"] = 6, ["issue"] = 4, ["mandate"] = 3,
                ["roadmap-row"] = 12, ["recommendation"] = 12, ["grid-row"] = 11, ["envelope"] = 3, ["envelope-total"] = 1, ["theme"] = 3,
            },
            expected => Assert.Equal(expected.Value, Count(outside, expected.Key)));
    }

    [Fact]
    public void F_C1_to_C6_are_read_by_all_but_for_the_codes_of_people()
    {
        var outside = Edition(SketchNames.ChamberOfCommerce, Audience.Public);
        var words = outside.Records.SelectMany(record => record.Fields.Values.Append(record.Code ?? ""));

        Assert.Equal((28, 9, 3, 40), (Count(outside, "action"), Count(outside, "body"), Count(outside, "scenario"), Count(outside, "cost-line")));
        Assert.Equal((0, 0), (Count(outside, "actor"), Count(outside, "membership")));
        Assert.DoesNotContain(words, word => word.Contains("HHHH", StringComparison.Ordinal) || word.Contains("FFFF", StringComparison.Ordinal) || word.Contains("SSSS", StringComparison.Ordinal));
        Assert.DoesNotContain(outside.Records, record => record.Fields.ContainsKey("leader"));
    }

    [Fact]
    public void F_T_the_public_extract_holds_objectives_and_indicators_and_nothing_else()
    {
        var outside = Edition(SketchNames.TechStart, Audience.Public);

        Assert.Equal(["objectifs", "indicateurs"], outside.Sections.Select(section => section.Id));
        Assert.Equal(["kpi", "objective"], outside.Records.Select(record => record.Kind).Distinct().Order());
    }

    [Fact]
    public void F_K_the_competitor_the_principles_and_the_directory_stay_inside()
    {
        var outside = Edition(SketchNames.KElectroniK, Audience.Public);

        Assert.DoesNotContain(outside.Records, record => record["title"]?.Contains("Siemens", StringComparison.Ordinal) == true || record.Kind is "actor" or "competitor" or "principle" or "swot");
        Assert.DoesNotContain(outside.Sections, section => section.Id is "swot" or "infrastructure" or "acteurs");
    }

    private static PlanContent Edition(string name, Audience audience) =>
        Editions.For(SketchedPlan.Planted(ShippedSketches.Load(name), fromTemplate: false), audience);

    private static int Count(PlanContent edition, string kind) => edition.Records.Count(record => record.Kind == kind);
}
