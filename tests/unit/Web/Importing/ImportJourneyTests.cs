using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Authoring.Sessions;
using Portal.Domain.Plans;
using Portal.Domain.Shared;
using Portal.Storage.Tenancy;
using Portal.Web.Tests.Support;

namespace Portal.Web.Tests.Importing;

/// <summary>From a file on someone's disk to records in a plan, and back.</summary>
public sealed class ImportJourneyTests(PortalApp app) : IClassFixture<PortalApp>
{
    private static readonly byte[] Thirty = OfficeFiles.Sheet("PPI (K€)",
        [["Thème", "2027", "2028"], .. Enumerable.Range(1, 30).Select(n => (string[])[$"Chantier {n}", $"{n}", n == 7 ? "à voir" : ""]), ["Total", "500", ""]]);

    [Fact]
    public async Task A_document_becomes_a_plan_of_the_sections_that_were_ticked()
    {
        var founder = await app.AFounderAsync();
        await founder.Browser.OpenAsync($"{founder.Space}/plans/new");
        var file = OfficeFiles.Word(OfficeFiles.Paragraph("Contexte", "Titre1") + OfficeFiles.Paragraph("Deux sites.") + OfficeFiles.Paragraph("Brouillon", "Titre1"));

        await SendAsync(founder, "Schéma.docx", file, new { Start = "File" });
        Assert.Contains("Schéma.docx", founder.Browser.Text, StringComparison.Ordinal);
        await founder.Browser.SendAsync(new { Take = "1", From = "2027", To = "2030" });

        Assert.True(founder.Browser.Text.Contains("Deux sites.", StringComparison.Ordinal), founder.Browser.Text);
        Assert.DoesNotContain("Brouillon", founder.Browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Thirty_envelopes_enter_an_open_plan_and_leave_it_again()
    {
        var (founder, plan) = await APlanAsync();
        await founder.Browser.OpenAsync($"{founder.Space}/plans/{plan}/import");

        await SendAsync(founder, "ppi.xlsx", Thirty);
        Assert.Contains("Lignes à importer : 31 ; cellules à vérifier : 1", founder.Browser.Text, StringComparison.Ordinal);
        Assert.Contains("« à voir » n’est pas un montant", founder.Browser.Text, StringComparison.Ordinal);
        await founder.Browser.SendAsync(form: "form[data-import-form]");
        Assert.Contains("lignes ajoutées : 30", founder.Browser.Text, StringComparison.Ordinal);

        var after = await ReadAsync(founder, plan);
        var added = after.Of("envelope").Where(each => after.TitleOf(each).StartsWith("Chantier", StringComparison.Ordinal)).ToList();
        Assert.True(added.Count == 30, string.Join(" | ", after.Of("envelope").Select(each => $"{after.TitleOf(each)}:{string.Join(",", each.Fields)}")) + " // " + after.Of("theme").Count());
        Assert.Equal("7 K€", added[6]["planned.2027"]);
        Assert.Equal("à voir", added[6]["planned.2028"]);
        Assert.Equal("500 K€", after.Of("envelope-total").Single()["stated.2027"]);

        await founder.Browser.SendAsync(form: "form[action*='Undo']");
        Assert.DoesNotContain((await ReadAsync(founder, plan)).Records, each => each["title"]?.StartsWith("Chantier", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task A_cell_that_cannot_be_read_is_corrected_before_anything_enters()
    {
        var (founder, plan) = await APlanAsync();
        await founder.Browser.OpenAsync($"{founder.Space}/plans/{plan}/import");
        await SendAsync(founder, "ppi.xlsx", Thirty);
        var cell = founder.Browser.Page.QuerySelector("input.import-fix");
        Assert.Equal(("à voir", "true"), (cell?.GetAttribute("value"), cell?.GetAttribute("aria-invalid")));

        await founder.Browser.SendAsync(new { Corrected = "9" }, form: "form[data-import-form]", to: founder.Browser.Page.QuerySelector("[data-preview]")?.GetAttribute("data-preview"));
        Assert.Contains("cellules à vérifier : 0", founder.Browser.Text, StringComparison.Ordinal);
        Assert.Contains("Dans le fichier : « à voir »", founder.Browser.Text, StringComparison.Ordinal);
        Assert.DoesNotContain((await ReadAsync(founder, plan)).Records, each => each["title"]?.StartsWith("Chantier", StringComparison.Ordinal) == true);

        await founder.Browser.SendAsync(form: "form[data-import-form]");
        var after = await ReadAsync(founder, plan);
        Assert.Equal("9 K€", after.Of("envelope").Single(each => after.TitleOf(each) == "Chantier 7")["planned.2028"]);
    }

    [Fact]
    public async Task A_refused_file_says_what_it_is_and_what_to_do()
    {
        var (founder, plan) = await APlanAsync();
        await founder.Browser.OpenAsync($"{founder.Space}/plans/{plan}/import");

        await SendAsync(founder, "faux.docx", "%PDF-1.7"u8.ToArray());

        Assert.Contains("Un PDF ne garde pas la structure du texte.", founder.Browser.Text, StringComparison.Ordinal);
        Assert.Contains("Envoyez le document d’origine", founder.Browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Anothers_import_looks_like_one_that_never_was()
    {
        var (founder, plan) = await APlanAsync();
        await founder.Browser.OpenAsync($"{founder.Space}/plans/{plan}/import");
        await SendAsync(founder, "ppi.xlsx", Thirty);
        var address = founder.Browser.Address.AbsolutePath;

        var other = await app.AFounderAsync();
        await other.Browser.OpenAsync(address.Replace(founder.Space, other.Space, StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.NotFound, other.Browser.Status);
    }

    [Fact]
    public async Task A_deck_becomes_sections_under_the_one_that_was_chosen()
    {
        var (founder, plan) = await APlanAsync();
        var before = await ReadAsync(founder, plan);
        var under = before.Outline[0].Id;
        await founder.Browser.OpenAsync($"{founder.Space}/plans/{plan}/import?section={under}");

        await SendAsync(founder, "bureau.pptx", OfficeFiles.Deck(("Commande politique", ["Axe 1", "Action 6"]), ("Calendrier", ["Quatre ans"])));
        await founder.Browser.SendAsync(named: new Dictionary<string, string> { ["Form.Take"] = "1" });

        var section = (await ReadAsync(founder, plan)).Outline.Single(each => each.Section.Title == "Commande politique");
        Assert.Equal(under, section.Parent?.Id);
        Assert.Contains("Action 6", section.Section.Body.PlainText, StringComparison.Ordinal);
    }

    /// <summary>Sends a file and comes back to the page until it is read, as someone without script does.</summary>
    private static async Task SendAsync(Founder founder, string name, byte[] file, object? fields = null)
    {
        await founder.Browser.SendFileAsync("Upload", name, file, fields);
        while (founder.Browser.Page.QuerySelector("[data-import-progress]") is not null) await founder.Browser.OpenAsync(founder.Browser.Address.PathAndQuery);
    }

    private async Task<(Founder Founder, PlanId Plan)> APlanAsync()
    {
        var founder = await app.AFounderAsync();
        await founder.Browser.OpenAsync($"{founder.Space}/plans/new");
        await founder.Browser.SendAsync(new { Start = "Empty", Template = "municipal-ppi", From = "2027", To = "2030" });
        return (founder, PlanId.Parse(founder.Browser.Address.AbsolutePath.Split('/')[^1]));
    }

    private async Task<LivePlan> ReadAsync(Founder founder, PlanId plan)
    {
        var organisation = await app.InScopeAsync(db => db.Organisations.IgnoreQueryFilters().Where(each => each.Slug == Portal.Domain.Organisations.Slug.Parse(founder.Slug)).Select(each => each.Id).SingleAsync());
        await using var scope = app.Services.GetRequiredService<IServiceScopeFactory>().EnterOrganisation(organisation);
        var deliverable = await scope.ServiceProvider.GetRequiredService<Portal.Storage.PortalDbContext>().Deliverables.Where(each => each.PlanId == plan).Select(each => each.Id).SingleAsync();
        var reading = await app.Services.GetRequiredService<IPlanReader>().ReadAsync(organisation, deliverable, default);
        return reading!.Plan;
    }
}
