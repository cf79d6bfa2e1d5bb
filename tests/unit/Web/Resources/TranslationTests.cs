using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Portal.Web.Tests.Resources;

/// <summary>French and English say the same things, and every icon drawn exists.</summary>
public sealed partial class TranslationTests
{
    private static readonly string Web = Path.Combine(Root(), "src", "Web");

    public static TheoryData<string> Topics => [.. Directory.EnumerateFiles(Path.Combine(Web, "Resources"), "*.en.resx").Select(file => Path.GetFileName(file).Replace(".en.resx", "", StringComparison.Ordinal))];

    [Theory, MemberData(nameof(Topics))]
    public void Each_key_has_both_languages_with_the_same_places_to_fill(string topic)
    {
        var french = Read(topic + ".resx");
        var english = Read(topic + ".en.resx");

        Assert.Equal(french.Keys.Order(StringComparer.Ordinal), english.Keys.Order(StringComparer.Ordinal));
        foreach (var (key, text) in french)
            Assert.True(Places(text).SetEquals(Places(english[key])), $"{topic} {key}: « {text} » / “{english[key]}”");
    }

    [Fact]
    public void Each_icon_of_a_page_is_in_the_sprite()
    {
        var sprite = IconIds().Matches(File.ReadAllText(Path.Combine(Web, "wwwroot", "icons.svg"))).Select(match => match.Groups[1].Value).ToHashSet();
        var drawn = Directory.EnumerateFiles(Path.Combine(Web, "Pages"), "*.cshtml", SearchOption.AllDirectories)
            .SelectMany(file => IconNames().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value));

        Assert.Empty(drawn.Where(name => !sprite.Contains(name)).Distinct());
    }

    private static Dictionary<string, string> Read(string file) =>
        XDocument.Load(Path.Combine(Web, "Resources", file)).Root!.Elements("data").ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value); // the format of these files

    private static HashSet<string> Places(string text) => [.. PlaceNames().Matches(text).Select(match => match.Groups[1].Value)];

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Portal.sln"))) folder = folder.Parent ?? throw new InvalidOperationException("Tests run from inside the repository.");
        return folder.FullName;
    }

    [GeneratedRegex(@"\{(\w+)(?::[^}]*)?\}")] private static partial Regex PlaceNames();
    [GeneratedRegex("<icon name=\"([a-z0-9-]+)\"")] private static partial Regex IconNames();
    [GeneratedRegex("<symbol id=\"([^\"]+)\"")] private static partial Regex IconIds();
}
