using System.Text.RegularExpressions;

namespace Portal.Web.Tests.Isolation;

/// <summary>An answer as someone probing for ids would compare it: status, headers, body; what differs at every request taken out.</summary>
internal sealed partial record Answer(int Status, string Headers, string Body)
{
    private static readonly HashSet<string> Changing = new(StringComparer.OrdinalIgnoreCase) { "Date", "Content-Length", "Set-Cookie", "ETag" };

    public static async Task<Answer> OfAsync(HttpResponseMessage answer, IEnumerable<string> askedIds)
    {
        var headers = answer.Headers.Concat(answer.Content.Headers).OrderBy(header => header.Key, StringComparer.Ordinal)
            .Select(header => header.Key + ": " + (Changing.Contains(header.Key) ? "…" : string.Join(", ", header.Value)));
        var body = await answer.Content.ReadAsStringAsync();
        return new((int)answer.StatusCode, Calm(string.Join('\n', headers), askedIds), Calm(body, askedIds));
    }

    public bool Holds(string token) => Body.Contains(token, StringComparison.OrdinalIgnoreCase) || Headers.Contains(token, StringComparison.OrdinalIgnoreCase);

    private static string Calm(string text, IEnumerable<string> askedIds)
    {
        foreach (var id in askedIds) text = text.Replace(id, "<id>", StringComparison.OrdinalIgnoreCase);
        return Trace().Replace(Token().Replace(text, "<token>"), "<trace>");
    }

    /// <summary>Protected payloads all begin alike.</summary>
    [GeneratedRegex("CfDJ8[A-Za-z0-9_-]+")]
    private static partial Regex Token();

    [GeneratedRegex("(00-)?[0-9a-f]{32}(-[0-9a-f]{16}-0[01])?|0H[A-Z0-9]{11}(:[0-9A-F]{8})?")]
    private static partial Regex Trace();
}
