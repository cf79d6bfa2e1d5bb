using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Storage;
using Portal.Storage.Tenancy;
using Portal.Web.Tests.Support;

namespace Portal.Web.Tests.Approvals;

/// <summary>The signed délibération, scanned, is sealed beside the version it adopted: seen, verified, taken away, never replaced.</summary>
public sealed class SealedDocumentTests(PortalApp app) : IClassFixture<PortalApp>
{
    private static readonly byte[] Pdf = Encoding.Latin1.GetBytes("%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\ntrailer << >>\n%%EOF\n");

    [Fact]
    public async Task A_signed_pdf_is_sealed_listed_with_its_digest_and_downloaded_as_it_was()
    {
        var (visitor, plan) = await AdoptedAsync();

        await visitor.OpenAsync(plan + "/versions/1.0/signatures");
        Assert.Contains("Aucun document signé", visitor.Text, StringComparison.Ordinal);
        await visitor.SendFileAsync("Document", "../Délibération signée.pdf", Pdf, form: "main form[action*='Seal']");
        await visitor.SendFileAsync("Document", "Tampon.pdf", [.. Pdf, (byte)'\n'], form: "main form[action*='Seal']");

        Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(Pdf)), visitor.Text, StringComparison.Ordinal);
        Assert.Equal(2, visitor.Page.QuerySelectorAll(".sealed > li").Length);
        Assert.DoesNotContain("n’est pas celui qui a été scellé", visitor.Text, StringComparison.Ordinal);

        using var file = await visitor.Client.GetAsync(visitor.Page.QuerySelector(".sealed a")!.GetAttribute("href"));
        Assert.Equal(Pdf, await file.Content.ReadAsByteArrayAsync());
        Assert.Equal("application/pdf", file.Content.Headers.ContentType?.MediaType);
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal("Délibération signée.pdf", file.Content.Headers.ContentDisposition?.FileNameStar);
        Assert.Equal("nosniff", Assert.Single(file.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("default-src 'none'; sandbox", Assert.Single(file.Headers.GetValues("Content-Security-Policy")));
    }

    [Fact]
    public async Task What_is_no_whole_pdf_or_was_sealed_already_is_refused_in_words()
    {
        var (visitor, plan) = await AdoptedAsync();

        foreach (var (name, content, said) in ((string, byte[], string)[])
        [
            ("deliberation.pdf", "<html><script>alert(1)</script>"u8.ToArray(), "n’est pas un PDF"),
            ("image.pdf", [0x89, .. "PNG\r\n\u001a\n"u8, 0, 0], "n’est pas un PDF"),
            ("coupe.pdf", "%PDF-1.7 la suite manque"u8.ToArray(), "sa fin manque"),
            ("vide.pdf", [], "vide"),
        ])
        {
            await visitor.OpenAsync(plan + "/versions/1.0/signatures");
            await visitor.SendFileAsync("Document", name, content, form: "main form[action*='Seal']");
            Assert.Contains(said, visitor.Text, StringComparison.Ordinal);
        }

        await visitor.OpenAsync(plan + "/versions/1.0/signatures");
        await visitor.SendFileAsync("Document", "une.pdf", Pdf, form: "main form[action*='Seal']");
        await visitor.SendFileAsync("Document", "deux.pdf", Pdf, form: "main form[action*='Seal']");
        Assert.Contains("déjà scellé", visitor.Text, StringComparison.Ordinal);
        Assert.Single(visitor.Page.QuerySelectorAll(".sealed > li"));
    }

    [Fact]
    public async Task Another_file_in_its_place_is_told_on_the_page()
    {
        var (visitor, plan) = await AdoptedAsync();
        await visitor.OpenAsync(plan + "/versions/1.0/signatures");
        await visitor.SendFileAsync("Document", "une.pdf", Pdf, form: "main form[action*='Seal']");
        var organisation = await app.InScopeAsync(db => db.Organisations.Where(each => each.Slug == Portal.Domain.Organisations.Slug.Parse(plan.Split('/')[2])).Select(each => each.Id).SingleAsync());
        await using var scope = app.Services.GetRequiredService<IServiceScopeFactory>().EnterOrganisation(organisation);
        var kept = await scope.ServiceProvider.GetRequiredService<PortalDbContext>().SealedDocuments.SingleAsync();

        await scope.ServiceProvider.GetRequiredService<Portal.Storage.Blobs.IBlobStore>().PutAsync(organisation, new(kept.BlobReference), new MemoryStream("%PDF-1.7 autre %%EOF"u8.ToArray()), default);
        await visitor.OpenAsync(plan + "/versions/1.0/signatures");

        Assert.Contains("n’est pas celui qui a été scellé", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_export_of_the_space_holds_the_document_and_its_seal()
    {
        var (visitor, plan) = await AdoptedAsync();
        await visitor.OpenAsync(plan + "/versions/1.0/signatures");
        await visitor.SendFileAsync("Document", "une.pdf", Pdf, form: "main form[action*='Seal']");

        await visitor.OpenAsync(plan[..plan.IndexOf("/plans/", StringComparison.Ordinal)] + "/organisation/data");
        var form = visitor.Page.QuerySelector("main form[action*='Download']")!; // who founded the space is responsible for it
        using var fields = new FormUrlEncodedContent(form.QuerySelectorAll("input").ToDictionary(input => input.GetAttribute("name")!, input => input.GetAttribute("value")!));
        using var answer = await visitor.Client.PostAsync(form.GetAttribute("action"), fields);
        using var zip = new ZipArchive(new MemoryStream(await answer.Content.ReadAsByteArrayAsync()));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var document = zip.Entries.Single(entry => entry.FullName.EndsWith("/versions/1.0-signed/1-une.pdf", StringComparison.Ordinal));
        Assert.Equal(Pdf.Length, document.Length);
        using var rows = new StreamReader(zip.Entries.Single(entry => entry.FullName.EndsWith("/sealed.json", StringComparison.Ordinal)).Open());
        Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(Pdf)), await rows.ReadToEndAsync(), StringComparison.Ordinal);
    }

    private async Task<(Visitor Visitor, string Plan)> AdoptedAsync()
    {
        var visitor = app.Visitor();
        await visitor.SignUpAsync($"{Guid.CreateVersion7():N}@entreprise.example", $"Entreprise {Guid.CreateVersion7():N}"[..24], "Company", "Staff10To49");
        var space = $"/t/{visitor.Address.AbsolutePath.Split('/')[2]}";
        await visitor.OpenAsync(space + "/plans/new");
        await visitor.SendAsync(new { Start = "Empty" });
        var plan = visitor.Address.AbsolutePath;
        await visitor.OpenAsync(space + "/organisation/bodies");
        await visitor.OpenAsync(visitor.Page.QuerySelector("main a[href*='/organisation/bodies/']")!.GetAttribute("href")!); // a company has its board
        await visitor.SendAsync(new { Names = "Présidence\nFinances\nAchats" }, "form[action*='Seat']");
        await visitor.OpenAsync(plan + "/approval/submit");
        await visitor.SendAsync(new { Straight = "true", SessionOn = DateTime.Today.ToString("yyyy-MM-dd") });
        await visitor.OpenAsync(plan + "/approval/decision");
        await visitor.SendAsync(form: ".decision-form");
        return (visitor, plan);
    }
}
