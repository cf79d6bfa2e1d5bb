using System.Text.Json;
using Microsoft.Playwright;

namespace Portal.E2E.Tests.Support;

/// <summary>What a page of a plan may ask of the portal, asked from that page: for what a journey begins with.</summary>
public static class PlanApi
{
    /// <summary>Sends JSON below <c>api/deliverables/{deliverable}</c> as the person of this page.</summary>
    public static Task<JsonElement?> SendAsync(IPage page, string method, string path, object? body = null) =>
        page.EvaluateAsync<JsonElement?>(
            """
            async ([method, path, body]) => {
              const { base, deliverable } = document.querySelector('main[data-plan]').dataset
              const answer = await fetch(`${base.replace(/\/$/, '')}/api/deliverables/${deliverable}/${path}`, {
                method, body, headers: { 'Content-Type': 'application/json', 'X-CSRF-TOKEN': document.querySelector('meta[name="csrf-token"]').content },
              })
              if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
              const text = await answer.text()
              return text === '' ? null : JSON.parse(text)
            }
            """,
            new[] { method, path, body is null ? null : JsonSerializer.Serialize(body, JsonSerializerOptions.Web) });

    /// <summary>A text of about forty printed pages in forty chapters, planted through the import.</summary>
    public static Task WriteFortyPagesAsync(IPage page)
    {
        const string Sentence = "Le réseau des écoles est relié à la mairie, et chaque site garde son accès quand le lien principal tombe. ";
        var chapters = Enumerable.Range(1, 40).Select(number => $"# Chapitre {number}\n\n{string.Join("\n\n", Enumerable.Repeat(string.Concat(Enumerable.Repeat(Sentence, 4)), 4))}");
        return SendAsync(page, "POST", "import", new { format = "text", content = string.Join("\n\n", chapters) });
    }
}
