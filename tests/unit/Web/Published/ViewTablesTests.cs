using System.Net;
using AngleSharp.Dom;
using Portal.Web.Demo;
using Portal.Web.Tests.Support;

namespace Portal.Web.Tests.Published;

/// <summary>Each drawing has a name and a table that says the same, for whoever does not see it.</summary>
public sealed class ViewTablesTests(DemoApp app) : IClassFixture<DemoApp>
{
    /// <summary>Views made of sentences: what they say is text already.</summary>
    private static readonly HashSet<string> Sentences = ["_Summary", "_Ratios", "_DecisionSheet"];

    public static TheoryData<string> Views => [.. Directory.EnumerateFiles(Path.Combine(Repository(), "src", "Web", "Pages", "Shared", "Blocks", "Views"), "*.cshtml").Select(file => Path.GetFileNameWithoutExtension(file))];

    [Theory]
    [MemberData(nameof(Views))]
    public void Every_view_that_is_no_sentence_has_a_table(string view)
    {
        var source = File.ReadAllText(Path.Combine(Repository(), "src", "Web", "Pages", "Shared", "Blocks", "Views", view + ".cshtml"));

        if (Sentences.Contains(view)) Assert.DoesNotContain("Chart(", source, StringComparison.Ordinal);
        else Assert.Contains("<table", source, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("it-director", "ville-exemple", "ppi-2016", "")]
    [InlineData("chamber", "cci-ville-xxx", "etapes", "")]
    [InlineData("company", "techstart", "strategie-2024", "")]
    [InlineData("industry", "k-electronik", "transformation", "")]
    [InlineData("method", "aprile", "support", "&d=D2")]
    [InlineData("method", "aprile", "support", "&d=D4")]
    public async Task Every_drawing_of_the_demonstration_is_named_and_stands_by_its_table(string entrance, string town, string plan, string part)
    {
        var reader = await app.EnteredAsync(entrance);

        await reader.OpenAsync($"/t/{town}/plans/{DemoIds.Plan(town, plan)}/preview?audience=Organisation{part}");

        Assert.Equal(HttpStatusCode.OK, reader.Status);
        Assert.All(reader.Page.QuerySelectorAll("[data-block] svg:is(.chart, .sparkline)"), drawing =>
        {
            if (drawing.GetAttribute("aria-hidden") != "true") Assert.False(string.IsNullOrWhiteSpace(drawing.QuerySelector("title")?.TextContent));
            Assert.NotNull(drawing.Closest("[data-block]")?.QuerySelector("table caption"));
        });
    }

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Portal.sln"))) folder = folder.Parent ?? throw new InvalidOperationException("Tests run from inside the repository.");
        return folder.FullName;
    }
}
