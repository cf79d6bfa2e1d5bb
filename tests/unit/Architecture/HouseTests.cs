using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Portal.Architecture.Tests;

/// <summary>Rules of the house that a reader can check by eye, checked here so that nobody has to.</summary>
public partial class HouseTests
{
    private static readonly string Root = FindRoot();

    [Fact]
    public void A_namespace_says_the_room_and_folder_of_its_file()
    {
        var strays = Sources("src").Where(file => Expected(file) is var expected
            && Declared(file) is { } declared && declared != expected && !expected.StartsWith(declared + ".", StringComparison.Ordinal));

        Assert.Empty(strays.Select(Relative));
    }

    [Fact]
    public void Types_are_named_for_what_they_are()
    {
        var vague = Sources("src").Where(file => VagueName().IsMatch(Path.GetFileNameWithoutExtension(file)));

        Assert.Empty(vague.Select(Relative));
    }

    [Fact]
    public void Pages_carry_no_inline_script_style_or_handler()
    {
        var inline = Directory.EnumerateFiles(Path.Combine(Root, "src", "Web"), "*.cshtml", SearchOption.AllDirectories)
            .Where(file => Inline().IsMatch(File.ReadAllText(file)));

        Assert.Empty(inline.Select(Relative));
    }

    private static IEnumerable<string> Sources(string folder) => Directory
        .EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
        .Where(file => !file.Contains("/obj/") && !file.Contains("/bin/") && !file.Contains("/node_modules/"));

    private static string Expected(string file)
    {
        var folders = Path.GetDirectoryName(Path.GetRelativePath(Path.Combine(Root, "src"), file))!.Split(Path.DirectorySeparatorChar);
        return "Portal." + string.Join('.', folders);
    }

    private static string? Declared(string file) =>
        Namespace().Match(File.ReadAllText(file)) is { Success: true } match ? match.Groups[1].Value : null;

    private static string Relative(string file) => Path.GetRelativePath(Root, file);

    private static string FindRoot([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));

    [GeneratedRegex(@"^namespace ([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex("(Manager|(?<!Tag)Helper|Helpers|Utils|Impl)$|^Base")]
    private static partial Regex VagueName();

    [GeneratedRegex(@"<style[\s>]|\sstyle=""|\son[a-z]+=""|<script(?![^>]*(\s(src|asset)=|type=""application/(ld\+)?json""))", RegexOptions.IgnoreCase)]
    private static partial Regex Inline();
}
