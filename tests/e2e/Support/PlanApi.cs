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

    /// <summary>A text of about forty printed pages in forty chapters, pasted into the import of the plan this page shows.</summary>
    public static async Task WriteFortyPagesAsync(IPage page)
    {
        const string Sentence = "Le réseau des écoles est relié à la mairie, et chaque site garde son accès quand le lien principal tombe. ";
        var chapters = Enumerable.Range(1, 40).Select(number => $"# Chapitre {number}\n\n{string.Join("\n\n", Enumerable.Repeat(string.Concat(Enumerable.Repeat(Sentence, 4)), 4))}");
        var plan = new Uri(page.Url).GetLeftPart(UriPartial.Path);
        await page.GotoAsync(plan + "/import");
        await page.GetByLabel("Ou coller un texte").FillAsync(string.Join("\n\n", chapters));
        await page.GetByRole(AriaRole.Button, new() { Name = "Lire le fichier" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Ajouter ces sections" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Annuler cet import" })).ToBeVisibleAsync();
        await page.GotoAsync(plan);
    }
}
