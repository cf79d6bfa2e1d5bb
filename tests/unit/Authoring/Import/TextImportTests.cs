using Portal.Authoring.Import;
using Portal.Authoring.Schema;
using Portal.Domain.Plans;

namespace Portal.Authoring.Tests.Import;

public sealed class TextImportTests
{
    public static TheoryData<string> Sources()
    {
        var data = new TheoryData<string>();
        foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Import", "Fixtures")).Where(IsText)) data.Add(file);
        if (Environment.GetEnvironmentVariable("PORTAL_SAMPLES") is { Length: > 0 } samples && Directory.Exists(samples))
        {
            foreach (var file in Directory.GetFiles(samples, "*", SearchOption.AllDirectories).Where(IsText).Order(StringComparer.Ordinal)) data.Add(file);
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void Every_word_of_a_real_text_stands_in_the_plan_in_order(string file)
    {
        var source = File.ReadAllText(file);

        var sketch = TextImport.Read(source, "Texte importé");

        Assert.Null(PlanWords.FirstMissing(SourceWords.OfText(source), PlanWords.Of(sketch)));
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void A_real_text_gives_sections_whose_parents_come_first_and_never_too_deep(string file)
    {
        var sketch = TextImport.Read(File.ReadAllText(file), "Texte importé");

        var depth = new Dictionary<string, int>();
        foreach (var section in sketch.Sections)
        {
            depth[section.Key] = section.Parent is null ? 1 : depth[section.Parent] + 1;
            Assert.InRange(depth[section.Key], 1, ImportLimits.SectionDepth);
        }
        Assert.True(sketch.Sections.Count >= 3);
    }

    [Fact]
    public void Markdown_headings_nest_as_their_ranks_say()
    {
        var sketch = TextImport.Read("# A\n\n## B\n\n#### C\n\n## D\n\ntexte", "x");

        Assert.Equal([("A", null), ("B", "A"), ("C", "B"), ("D", "A")], Outline(sketch));
    }

    [Fact]
    public void Typed_headings_nest_by_the_order_their_styles_appear_in()
    {
        var sketch = TextImport.Read("I. Moyens\n\nA. Personnes\n\ndeux\n\nB. Argent\n\nrien\n\nII. Suite\n\nA. Encore\n\nfin", "x");

        Assert.Equal([("Moyens", null), ("Personnes", "Moyens"), ("Argent", "Moyens"), ("Suite", null), ("Encore", "Suite")], Outline(sketch));
        Assert.Equal(["I.", "A.", "B.", "II.", "A."], sketch.Sections.Select(section => section.NumberLabel));
    }

    [Fact]
    public void A_numbered_list_stays_a_list_and_a_lone_numbered_line_is_a_title()
    {
        var sketch = TextImport.Read("OBJECTIFS:\n1. Un\n2. Deux\n\n3.1 Descriptif\n\ntexte", "x");

        Assert.Equal([("OBJECTIFS:", null), ("Descriptif", "OBJECTIFS:")], Outline(sketch));
        var list = Assert.Single(sketch.Sections[0].Prose!.Children);
        Assert.Equal("orderedList", list.Type);
        Assert.Equal(2, list.Children.Count);
    }

    [Fact]
    public void Emphasis_lists_and_tables_are_kept()
    {
        var prose = TextImport.ReadProse("**gras** et *penché*\n\n- a\n  - b\n\n| x | y |\n|---|---|\n| 1 | 2 |");

        Assert.Equal(["paragraph", "bulletList", "table"], prose.Children.Select(node => node.Type));
        Assert.Equal("bold", prose.Children[0].Children[0].Marks.Single().Type);
        Assert.Equal("bulletList", prose.Children[1].Children[0].Children[1].Type);
        Assert.Equal("tableHeader", prose.Children[2].Children[0].Children[0].Type);
    }

    [Theory]
    [InlineData("2 * 3 = 6 et 4 * 5")]
    [InlineData("snake_case_name et __")]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("a < b > c & d")]
    public void What_is_not_markup_stays_as_typed(string line) =>
        Assert.Equal(line, ProseText.Of(TextImport.ReadProse(line)));

    [Fact]
    public void A_text_made_of_opening_marks_is_read_in_linear_time()
    {
        var hostile = string.Concat(Enumerable.Repeat("**[<b>`", 20_000));

        var started = System.Diagnostics.Stopwatch.StartNew();
        TextImport.Read(hostile, "x");

        Assert.True(started.Elapsed < TimeSpan.FromSeconds(5));
    }

    private static bool IsText(string file) => Path.GetExtension(file) is ".txt" or ".md";

    private static IEnumerable<(string, string?)> Outline(PlanSketch sketch) =>
        sketch.Sections.Select(section => (section.Title, sketch.Sections.SingleOrDefault(parent => parent.Key == section.Parent)?.Title));
}
