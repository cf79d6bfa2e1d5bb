using Portal.Domain.Plans.Views;
using Portal.Domain.Tests.Plans.Support;

namespace Portal.Domain.Tests.Plans.Views;

public sealed class CompletenessTests
{
    [Fact]
    public void A_section_is_the_mean_of_its_prose_and_its_blocks()
    {
        var completeness = Completeness.Of(SketchedPlan.Over(2016, 2019)
            .Section("empty").Section("written", text: "Un mot.")
            .Section("half", blocks: ["facts", "heat-map"]).Record("fact", "f1", ("title", "Effectif"), ("value", "45")).Record("fact", "f2")
            .Section("views", blocks: ["budget-load"]).Live);

        Assert.Equal(0, completeness.Sections["empty"].Percent);
        Assert.Equal(100, completeness.Sections["written"].Percent);
        Assert.Equal(50, completeness.Sections["half"].Percent);
        Assert.Equal(100, completeness.Sections["views"].Percent);
        Assert.Equal(50, completeness.Percent);
    }

    [Fact]
    public void To_be_completed_counts_as_missing_and_is_counted()
    {
        var completeness = Completeness.Of(SketchedPlan.Over(2016, 2019)
            .Section("later", placeholder: true, text: "Un mot.")
            .Section("facts", blocks: ["facts"]).Record("fact", "f1", ("title", "Effectif"), ("value", "45"), ("placeholder", "true")).Live);

        Assert.Equal(0, completeness.Percent);
        Assert.Equal(2, completeness.Placeholders);
        Assert.Equal(1, completeness.Sections["facts"].Placeholders);
    }

    [Fact]
    public void A_chapter_that_holds_nothing_of_its_own_is_the_mean_of_its_children()
    {
        var completeness = Completeness.Of(SketchedPlan.Over(2016, 2019).Section("chapter").Section("a", "chapter", text: "x").Section("b", "chapter").Live);

        Assert.Equal(50, completeness.Sections["chapter"].Percent);
        Assert.Equal(50, completeness.Percent);
    }

    [Fact]
    public void An_envelope_is_filled_by_one_amount_a_grid_row_by_one_quarter()
    {
        var completeness = Completeness.Of(SketchedPlan.Over(2016, 2019).Section("money", blocks: ["envelopes"])
            .Coded("theme", "infra", "I", ("title", "Infrastructure")).Record("envelope", "e", ("theme", "infra"), ("planned.2016", "175K"))
            .Section("grid", blocks: ["planning-grid"]).Record("grid-row", "g", ("title", "Haute disponibilité")).Live);

        Assert.Equal(100, completeness.Sections["money"].Percent);
        Assert.Equal(50, completeness.Sections["grid"].Percent);
    }
}
