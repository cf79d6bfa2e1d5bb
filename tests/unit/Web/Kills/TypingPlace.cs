using Portal.Web.Tests.Support;

namespace Portal.Web.Tests.Kills;

/// <summary>Where people type, and as whom.</summary>
/// <param name="Address">The organisation's, without the last stroke.</param>
internal sealed record TypingPlace(string Address, string Cookie, string Deliverable, int People, int Seed)
{
    /// <summary>Signs up over the wire and opens a plan of one paragraph.</summary>
    public static async Task<TypingPlace> OpenAsync(Uri server, int people, int seed)
    {
        var visitor = new Visitor(server);
        await visitor.SignUpAsync("ecriture@ville.example", "Ville des essais");
        var space = string.Join('/', visitor.Address.AbsolutePath.Split('/')[..3]);
        await visitor.OpenAsync($"{space}/plans/new");
        await visitor.SendAsync(new { Start = "File", Pasted = "# Essai\n\nIci, on écrit." });
        await visitor.SendAsync(new { Title = "", From = "2027", To = "2030" });
        var deliverable = visitor.Page.QuerySelector("main[data-deliverable]")?.GetAttribute("data-deliverable") ?? throw new InvalidOperationException($"No plan at {visitor.Address}: {visitor.Text}");
        return new($"{server.GetLeftPart(UriPartial.Authority)}{space}", visitor.CookieHeader, deliverable, people, seed);
    }
}
