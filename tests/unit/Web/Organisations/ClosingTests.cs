using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Organisations;
using Portal.Domain.Shared;
using Portal.Storage;
using Portal.Storage.Blobs;
using Portal.Storage.Tenancy;
using Portal.TestSupport.Databases;
using Portal.Web.Tests.Support;

namespace Portal.Web.Tests.Organisations;

public sealed class ClosingOnSqlite(PortalApp app) : ClosingTests(app), IClassFixture<PortalApp>;

[Trait("Category", "Postgres")]
public sealed class ClosingOnPostgres(ClosingOnPostgres.App app) : ClosingTests(app), IClassFixture<ClosingOnPostgres.App>
{
    public sealed class App() : PortalApp(DatabaseKind.Postgres);
}

/// <summary>An organisation asks to close, thinks again, asks again, and is erased whole a month later; its neighbour keeps everything.</summary>
public abstract class ClosingTests(PortalApp app)
{
    [Fact]
    public async Task A_closing_makes_the_space_read_only_is_taken_back_and_erases_everything_when_its_day_comes()
    {
        var (leaving, staying) = (await WithAPlanAsync(), await WithAPlanAsync());
        var (erased, kept) = (await IdAsync(leaving), await IdAsync(staying));
        var before = await RowsAsync(kept);

        await leaving.Browser.OpenAsync(leaving.Space + "/organisation/data");
        await leaving.Browser.SendAsync(new { Password = "pas le bon mot de passe" }, "form[action*='Close']");
        Assert.Contains("Ce n’est pas votre mot de passe", leaving.Browser.Text, StringComparison.Ordinal);
        await leaving.Browser.SendAsync(new { Visitor.Password }, "form[action*='Close']");
        Assert.Contains("Fermeture demandée", leaving.Browser.Text, StringComparison.Ordinal);
        await app.MailToAsync(leaving.Mail, "fermeture demandée");
        await leaving.Browser.OpenAsync(leaving.Space + "/organisation/bodies");
        Assert.Contains("il est en lecture seule", leaving.Browser.Text, StringComparison.Ordinal);
        await leaving.Browser.SendAsync(new { Kind = "Workshop", Title = "Atelier" });
        Assert.Equal(HttpStatusCode.Forbidden, leaving.Browser.Status);

        await leaving.Browser.OpenAsync(leaving.Space + "/organisation/data");
        await leaving.Browser.SendAsync(form: "form[action*='Keep']");
        Assert.Contains("L’espace est rouvert", leaving.Browser.Page.Body!.TextContent, StringComparison.Ordinal);
        await app.MailToAsync(leaving.Mail, "fermeture est annulée");

        await leaving.Browser.SendAsync(new { Visitor.Password }, "form[action*='Close']");
        app.Time.Shift = TimeSpan.FromDays(24);
        await app.MailToAsync(leaving.Mail, "dans une semaine");
        app.Time.Shift = TimeSpan.FromDays(31);
        var last = await app.MailToAsync(leaving.Mail, "l’espace est effacé");

        Assert.All(await RowsAsync(erased), table => Assert.Equal(0, table.Value));
        Assert.Equal(0, await app.InScopeAsync(db => db.Organisations.CountAsync(each => each.Id == erased)));
        // Its own mails and sessions went on meanwhile: nothing of it is less.
        var after = await RowsAsync(kept);
        Assert.All(before, table => Assert.True(after[table.Key] >= table.Value, $"{table.Key}: {table.Value} rows, then {after[table.Key]}"));
        Assert.Equal(0, await app.Services.GetRequiredService<IBlobStore>().DeleteAllAsync(erased, default));
        var anyone = await app.Visitor().OpenAsync(leaving.Space + "/");
        Assert.Equal(HttpStatusCode.NotFound, anyone.Status);
        await anyone.FollowAsync(last);
        Assert.Contains("Certificat d’effacement", anyone.Text, StringComparison.Ordinal);
        Assert.Contains("audit_entries", anyone.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(leaving.Mail, anyone.Text, StringComparison.Ordinal);
        var certificate = await app.InScopeAsync(db => db.Certificates.SingleAsync(each => each.Erased == erased));
        Assert.True(certificate.Holds);
        Assert.True(certificate.Files > 0);
        Assert.Single(app.Mails, mail => mail.To.Value == leaving.Mail && mail.Subject.Contains("dans une semaine", StringComparison.Ordinal));
    }

    private async Task<Founder> WithAPlanAsync()
    {
        var founder = await app.AFounderAsync();
        await founder.Browser.SendAsync(new { Start = "Empty", Template = "free" });
        await founder.Browser.OpenAsync(founder.Browser.Address.AbsolutePath + "/approval/submit");
        await founder.Browser.SendAsync();
        return founder;
    }

    private Task<OrganisationId> IdAsync(Founder founder)
    {
        var slug = Slug.Parse(founder.Slug);
        return app.InScopeAsync(db => db.Organisations.Where(each => each.Slug == slug).Select(each => each.Id).SingleAsync());
    }

    /// <summary>How many rows an organisation has, by table.</summary>
    private async Task<SortedDictionary<string, int>> RowsAsync(OrganisationId organisation)
    {
        await using var scope = app.Services.GetRequiredService<IServiceScopeFactory>().EnterOrganisation(organisation);
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        SortedDictionary<string, int> rows = new(StringComparer.Ordinal);
        foreach (var entity in db.Model.GetEntityTypes().Where(TenantTables.AreWalled))
        {
            var all = (IQueryable<object>)typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!.MakeGenericMethod(entity.ClrType).Invoke(db, null)!; // every entity is a class
            rows[entity.GetTableName()!] = await all.IgnoreQueryFilters([QueryFilters.Bin]).CountAsync();
        }

        return rows;
    }
}
