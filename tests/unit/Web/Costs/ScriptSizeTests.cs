using System.IO.Compression;
using System.Text.RegularExpressions;
using Portal.Web.Tests.Published;

namespace Portal.Web.Tests.Costs;

/// <summary>What of script is sent to whom: next to none to readers, whose page says everything without.</summary>
public sealed partial class ScriptSizeTests(DemoApp app) : IClassFixture<DemoApp>
{
    private const int PlanBudget = 250_000;
    private const int ShellBudget = 14_500;

    [Fact]
    public void The_script_of_the_plan_page_stays_within_its_budget() => Assert.InRange(SentFor("plan.js"), 1, PlanBudget);

    [Fact]
    public async Task A_published_page_asks_for_the_shell_at_most_and_holds_its_whole_text_itself()
    {
        var reader = app.Visitor();
        await reader.OpenAsync("/t/cci-ville-xxx/p");
        await reader.OpenAsync(reader.Page.QuerySelector("main a[href*='/p/']")!.GetAttribute("href")!); // the organisation publishes

        var scripts = reader.Page.QuerySelectorAll("script[src]").Select(script => Path.GetFileName(script.GetAttribute("src")!.Split('?')[0])).ToList(); // selected by it

        Assert.All(scripts, script => Assert.StartsWith("shell", script, StringComparison.Ordinal));
        Assert.InRange(SentFor("shell.js"), 1, ShellBudget);
        Assert.True(reader.Text.Length > 10_000, "The plan is read without script.");
    }

    /// <summary>Bytes of a script and all it imports, as small as the weaker of the usual compressions makes them.</summary>
    private static int SentFor(string entry)
    {
        var folder = Path.Combine(Root(), "src", "Web", "wwwroot", "app");
        var (sent, waiting) = (new HashSet<string>(), new Stack<string>([entry]));
        while (waiting.TryPop(out var name))
        {
            if (!sent.Add(name)) continue;
            foreach (Match import in Imported().Matches(File.ReadAllText(Path.Combine(folder, name)))) waiting.Push(import.Groups[1].Value);
        }
        return sent.Sum(name => Compressed(File.ReadAllBytes(Path.Combine(folder, name))));
    }

    private static int Compressed(byte[] script)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(script);
        return (int)bytes.Length;
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Portal.sln"))) folder = folder.Parent!; // the tests run inside the repository
        return folder.FullName;
    }

    [GeneratedRegex(@"[""']\./([\w.-]+\.js)[""']")]
    private static partial Regex Imported();
}
