using System.IO.Compression;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.Domain.Approvals;
using Portal.Domain.Governance;
using Portal.Web.Tests.Notifications;
using Portal.Web.Tests.Support;

namespace Portal.Web.Tests.Organisations;

/// <summary>An organisation takes its data away in one file.</summary>
public sealed class DataTests(PortalApp app) : IClassFixture<PortalApp>
{
    [Fact]
    public async Task The_file_holds_the_plan_its_version_the_people_and_the_log()
    {
        var founder = await app.AFounderAsync();
        await founder.Browser.SendAsync(new { Start = "Empty", Template = "free" });
        await founder.Browser.OpenAsync(founder.Browser.Address.AbsolutePath + "/approval/submit");
        await founder.Browser.SendAsync();
        await founder.Browser.OpenAsync(founder.Space + "/organisation/data");

        using var zip = new ZipArchive(await DownloadAsync(founder));

        var names = zip.Entries.Select(entry => entry.FullName).ToList();
        Assert.Contains("organisation.json", names);
        Assert.Contains(names, name => name.StartsWith("plans/", StringComparison.Ordinal) && name.EndsWith("/D1.json", StringComparison.Ordinal));
        Assert.Contains(names, name => name.EndsWith("/versions/0.1.json", StringComparison.Ordinal));
        Assert.Contains(founder.Mail, await ReadAsync(zip, "people.json"), StringComparison.Ordinal);
        Assert.Contains("Organisations.Exported", await ReadAsync(zip, "audit.json"), StringComparison.Ordinal);
        Assert.DoesNotContain("passwordHash", await ReadAsync(zip, "people.json"), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task It_holds_nothing_of_another_organisation()
    {
        var (founder, other) = (await app.AFounderAsync(), await app.AFounderAsync());
        await founder.Browser.OpenAsync(founder.Space + "/organisation/data");

        using var zip = new ZipArchive(await DownloadAsync(founder));

        foreach (var entry in zip.Entries) Assert.DoesNotContain(other.Mail, await ReadAsync(zip, entry.FullName), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_approvers_say_among_themselves_leaves_with_whoever_holds_a_delegation_of_one_of_them_and_no_longer()
    {
        const string Secret = "Entre nous : le chiffrage est trop bas.";
        var talk = await Talk.OpenAsync(app);
        var (reviewer, mail) = await talk.BringAsync("Relectrice", Roles.Reviewer);
        await talk.InAsync(async db =>
        {
            db.Entry(await db.PlanRoles.SingleAsync(role => role.PersonId == talk.Lead)).Property(role => role.Columns).CurrentValue = Roles.Lead;
            return await db.SaveChangesAsync();
        });
        await talk.StandAsync(ApprovalState.Review);
        await talk.SayAsync(await app.Visitor().SignInAsync(mail), "/comments", new { section = "s1", space = "approvers", text = Secret });
        Assert.DoesNotContain(Secret, await CommentsAsync());

        var now = app.Time.GetUtcNow();
        var delegation = new Delegation(talk.Organisation, reviewer, "Relectrice", talk.Lead, "Directrice informatique", now.AddMinutes(-1), now.AddDays(5), null, now);
        await talk.InAsync(async db => { db.Add(delegation); return await db.SaveChangesAsync(); });
        Assert.Contains(Secret, await CommentsAsync());

        await talk.InAsync(async db => { (await db.Delegations.SingleAsync()).Revoke(now); return await db.SaveChangesAsync(); });
        Assert.DoesNotContain(Secret, await CommentsAsync());

        async Task<string> CommentsAsync()
        {
            await talk.Founder.Browser.OpenAsync(talk.Founder.Space + "/organisation/data");
            using var zip = new ZipArchive(await DownloadAsync(talk.Founder));
            return System.Text.RegularExpressions.Regex.Unescape(await ReadAsync(zip, zip.Entries.Single(entry => entry.FullName.EndsWith("/comments.json", StringComparison.Ordinal)).FullName));
        }
    }

    private static async Task<Stream> DownloadAsync(Founder founder)
    {
        var form = founder.Browser.Page.QuerySelector("main form[action*='Download']")!; // the founder is responsible for the space
        using var fields = new FormUrlEncodedContent(form.QuerySelectorAll("input").ToDictionary(input => input.GetAttribute("name")!, input => input.GetAttribute("value")!));
        var answer = await founder.Browser.Client.PostAsync(form.GetAttribute("action"), fields);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/zip", answer.Content.Headers.ContentType?.MediaType);
        return new MemoryStream(await answer.Content.ReadAsByteArrayAsync());
    }

    private static async Task<string> ReadAsync(ZipArchive zip, string name)
    {
        using var reader = new StreamReader(zip.GetEntry(name)!.Open()); // listed
        return await reader.ReadToEndAsync();
    }
}
