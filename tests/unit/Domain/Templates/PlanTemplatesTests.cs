using Portal.Domain.Organisations;
using Portal.Domain.Plans;
using Portal.Domain.Plans.Templates;
using Portal.Domain.Shared;

namespace Portal.Domain.Tests.Templates;

public sealed class PlanTemplatesTests
{
    public static TheoryData<string> Keys => [.. PlanTemplates.All.Select(template => template.Key)];

    [Theory]
    [MemberData(nameof(Keys))]
    public void An_empty_template_holds_sections_and_hints_and_nothing_an_author_would_have_written(string key)
    {
        var sketch = PlanTemplates.Find(key)!.LoadEmpty(2027, 2030);

        Assert.NotEmpty(sketch.Sections);
        Assert.All(sketch.Sections.Where(section => section.Body is not null || section.Prose is not null), section => Assert.Fail(section.Key));
        Assert.All(sketch.Sections, section => Assert.False(string.IsNullOrWhiteSpace(section.Hint), $"{section.Key} has no hint"));
        Assert.Equal((2027, 2030), (sketch.HorizonFrom, sketch.HorizonTo));
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void The_horizon_is_written_into_titles_and_no_mark_of_it_remains(string key)
    {
        var sketch = PlanTemplates.Find(key)!.LoadEmpty(2027, 2030);

        Assert.Contains("2027", sketch.Title);
        Assert.DoesNotContain("{", string.Concat(sketch.Sections.Select(section => section.Title + section.Hint)) + sketch.Title);
    }

    [Fact]
    public void The_municipal_template_speaks_of_the_year_before_its_horizon()
    {
        var sketch = PlanTemplates.MunicipalPpi.LoadEmpty(2027, 2030);

        Assert.Contains(sketch.Sections, section => section.Title == "Réalisations 2026 et enjeux 2027");
    }

    [Fact]
    public void The_municipal_template_proposes_three_themes_each_with_its_envelope()
    {
        var sketch = PlanTemplates.MunicipalPpi.LoadEmpty(2027, 2030);

        Assert.Equal(["Infrastructure", "Modernisation des outils", "Centre de service"], sketch.Of("theme").Select(theme => theme.Raw("title")));
        Assert.Equal(sketch.Of("theme").Select(theme => theme.Key), sketch.Of("envelope").Select(envelope => envelope.Raw("theme")));
        Assert.All(sketch.Of("envelope"), envelope => Assert.DoesNotContain(envelope.Fields.Keys, field => field.StartsWith("planned.", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_one_page_strategy_has_its_eleven_blocks_in_order()
    {
        var sketch = PlanTemplates.CompanyOnePage.LoadEmpty(2027, 2027);

        Assert.Equal(
            ["facts", "objectives", "constraints", "issues", "risks", "governance", "resources", "methods", "compliance", "sourcing-partners", "kpis"],
            sketch.Sections.Select(section => section.Blocks.First(block => block != "summary")));
    }

    [Theory]
    [InlineData(2030, 2027)]
    [InlineData(2027, 2060)]
    public void A_horizon_that_runs_backwards_or_forever_is_refused_by_name(int from, int to)
    {
        var refusal = Assert.Throws<RuleBrokenException>(() => PlanTemplates.Free.LoadEmpty(from, to));

        Assert.Equal(from > to ? TemplateRules.HorizonsRunForward : TemplateRules.HorizonsAreBounded, refusal.Rule);
    }

    [Theory]
    [InlineData(OrganisationKind.Municipality, "municipal-ppi")]
    [InlineData(OrganisationKind.Chamber, "cci-stages")]
    [InlineData(OrganisationKind.Company, "sme-onepage")]
    public void Each_kind_of_organisation_is_offered_its_own_template_first_and_every_other_after(OrganisationKind kind, string first)
    {
        var offered = PlanTemplates.OfferedTo(kind);

        Assert.Equal(first, offered[0].Key);
        Assert.Equal(PlanTemplates.All.Count, offered.Count);
    }

    [Fact]
    public void Only_the_invented_example_is_marked_illustrative()
    {
        Assert.True(PlanTemplates.MunicipalPpi.LoadExample()!.Illustrative);
        Assert.False(ShippedSketches.Load(SketchNames.Municipality2016).Illustrative);
        Assert.False(PlanTemplates.ChamberStages.LoadExample()!.Illustrative);
        Assert.False(PlanTemplates.CompanyOnePage.LoadExample()!.Illustrative);
        Assert.Null(PlanTemplates.Free.LoadExample());
    }
}
