using System.Text;

namespace Portal.Web.Publishing;

/// <summary>The style sheets of a document with their fonts inside, for a file that is printed without any network. Read once.</summary>
public sealed class PrintStyles(IWebHostEnvironment environment)
{
    private static readonly string[] Sheets = ["css/tokens.css", "css/base.css", "css/components.css", "css/document.css", "css/meetings.css"];
    private static readonly string[] Fonts = ["inter.woff2", "source-serif-4.woff2", "source-serif-4-italic.woff2"];

    private readonly Lazy<string> _all = new(() => Read(environment));

    public string All => _all.Value;

    private static string Read(IWebHostEnvironment environment)
    {
        var css = new StringBuilder();
        foreach (var sheet in Sheets) css.AppendLine(File.ReadAllText(Path.Combine(environment.WebRootPath, sheet)));
        foreach (var font in Fonts)
        {
            var bytes = Convert.ToBase64String(File.ReadAllBytes(Path.Combine(environment.WebRootPath, "fonts", font)));
            css.Replace($"../fonts/{font}", $"data:font/woff2;base64,{bytes}");
        }

        return css.ToString();
    }
}
