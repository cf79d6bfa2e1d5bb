using Portal.Domain.Plans;
using Portal.Domain.Tests.Plans.Support;

namespace Portal.Domain.Tests.Plans;

public sealed class SectionTreeTests
{
    [Fact]
    public void Sections_are_numbered_in_reading_order()
    {
        var plan = SketchedPlan.Over(2016, 2019)
            .Section("b", order: "b").Section("a", order: "a").Section("a2", "a", order: "V").Section("a1", "a", order: "V").Section("a11", "a1").Live;

        Assert.Equal([("a", "1", 1), ("a1", "1.1", 2), ("a11", "1.1.1", 3), ("a2", "1.2", 2), ("b", "2", 1)], plan.Outline.Select(section => (section.Id, section.Number, section.Depth)));
    }

    [Fact]
    public void A_ring_of_parents_is_cut_at_the_smallest_id_whatever_order_it_is_read_in()
    {
        var sketched = SketchedPlan.Over(2016, 2019).Section("c", "a").Section("a", "b").Section("b", "c").Section("leaf", "b").Section("own", "own");
        var sections = sketched.Content.Sections;

        foreach (var read in new[] { sections, [.. sections.Reverse()], [.. sections.OrderBy(section => section.Id)] })
        {
            var parents = SectionTree.Parents(read);
            Assert.Null(parents["a"]);
            Assert.Equal(("c", "a", "b", (string?)null), (parents["b"], parents["c"], parents["leaf"], parents["own"]));
            Assert.Equal(5, SectionTree.Outline(read).Count);
        }
    }

    [Fact]
    public void What_lies_under_a_removed_section_is_in_the_bin_with_it_and_an_unknown_parent_makes_a_chapter()
    {
        var plan = SketchedPlan.Over(2016, 2019).Section("gone", removed: true).Section("under", "gone").Record("fact", "f").Section("lost", "unknown").Live;

        Assert.Equal(["lost"], plan.Outline.Select(section => section.Id));
        Assert.Empty(plan.Records);
    }

    [Fact]
    public void Ten_thousand_nested_sections_are_read()
    {
        var sketched = SketchedPlan.Over(2016, 2019).Section("0");
        for (var i = 1; i < 10_000; i++) sketched.Section($"{i}", $"{i - 1}");

        Assert.Equal(10_000, sketched.Live.Outline[^1].Depth);
    }

    [Fact]
    public void Records_are_read_section_by_section_and_equal_orders_fall_back_to_the_id()
    {
        var content = SketchedPlan.Over(2016, 2019).Section("b", order: "b").Record("fact", "late").Section("a", order: "a").Record("fact", "y").Record("fact", "x").Content;
        var plan = LivePlan.Of(content with { Records = [.. content.Records.Select(record => record with { Order = "V" })] });

        Assert.Equal(["x", "y", "late"], plan.Of("fact").Select(record => record.Id));
        Assert.Equal(["x", "y"], plan.Of("fact", "a").Select(record => record.Id));
    }
}
