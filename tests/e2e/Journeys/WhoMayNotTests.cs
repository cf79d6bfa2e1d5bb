using Microsoft.Playwright;
using Portal.E2E.Tests.Pages;
using Portal.E2E.Tests.Support;

namespace Portal.E2E.Tests.Journeys;

[Collection(nameof(PortalCollection))]
public sealed class WhoMayNotTests(PortalFixture portal)
{
    private const string Section = "Introduction";

    [Fact]
    public async Task A_reader_reads_and_changes_nothing()
    {
        await using var lead = await portal.VisitorAsync("Pilote du plan");
        await using var reader = await portal.VisitorAsync("Lectrice");
        var (space, address) = await Writers.OpenAsync(lead, "commune-lue");
        await Writers.JoinAsync(lead, reader, space, "commune-lue", "Lecteur");
        var (written, read) = (new PlanPage(lead), new PlanPage(reader));
        await written.OpenAsync(address);
        await written.EnterAsync(Section);
        await written.TypeAsync("Ce que lit la lectrice.");
        await written.IsSavedAsync();

        await read.OpenAsync(address);
        await PlanPage.ReadsAsync(read.Section(Section), "Ce que lit la lectrice.");
        await PlanPage.ReadsAsync(reader.Page.Locator("[data-frame='access']"), "pas le modifier");
        await read.Section(Section).ClickAsync();
        await reader.Page.Keyboard.TypeAsync("Ajout interdit.");
        await read.Row("envelopes", "Infrastructure").Locator("[data-label='2016']").ClickAsync();
        await reader.Page.Keyboard.TypeAsync("999");
        await reader.Page.Keyboard.PressAsync("Enter");

        Assert.Equal(0, await reader.Page.Locator("main [contenteditable=true]").CountAsync());
        await reader.SeesAnAccessiblePageAsync();
        await written.OpenAsync(address);
        await Assertions.Expect(written.Section(Section)).Not.ToContainTextAsync("interdit");
        await Assertions.Expect(written.Block("envelopes")).Not.ToContainTextAsync("999");
        lead.MetNoFault();
        reader.MetNoFault();
    }

    [Fact]
    public async Task The_owner_of_another_organisation_gets_for_a_foreign_id_what_an_unknown_id_gets()
    {
        await using var lead = await portal.VisitorAsync("Pilote du plan");
        await using var stranger = await portal.VisitorAsync("Propriétaire d’ailleurs");
        var (_, theirs) = await Writers.OpenAsync(lead, "commune-fermee");
        var (space, _) = await Writers.OpenAsync(stranger, "commune-voisine");
        var foreign = theirs[^36..];
        var unknown = Guid.CreateVersion7().ToString();

        foreach (var path in new[] { "plans/{0}", "plans/{0}/preview", "plans/{0}/approval", "plans/{0}/approval/submit", "plans/{0}/approval/publish", "plans/{0}/versions/1.0", "api/plans/{0}/attachments", "api/deliverables/{0}/schema" })
        {
            foreach (var root in new[] { space, theirs[..theirs.IndexOf("/plans/", StringComparison.Ordinal)] })
                Assert.Equal(await AnswerAsync(stranger, $"{root}/{path}", unknown), await AnswerAsync(stranger, $"{root}/{path}", foreign));
        }

        await stranger.GoAsync($"{space}/plans/{foreign}");
        stranger.MetNoFault();
    }

    /// <summary>All of an answer but the id it was asked with and the tokens each answer has of its own.</summary>
    private static async Task<string> AnswerAsync(Visitor visitor, string path, string id)
    {
        var answer = await visitor.Context.APIRequest.GetAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, path, id), new() { MaxRedirects = 0 });
        var body = (await answer.TextAsync()).Replace(id, "id", StringComparison.Ordinal);
        return $"{answer.Status} {System.Text.RegularExpressions.Regex.Replace(body, "(value|content|traceId)(=|\":)\"[A-Za-z0-9_-]{20,}\"", "token")}";
    }
}
