using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Approvals;
using Portal.Domain.Organisations;
using Portal.Domain.Plans;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;
using Portal.Storage;
using Portal.Storage.Tenancy;
using Portal.Web.Demo;
using Portal.Web.Tests.Support;

namespace Portal.Web.Tests.Published;

/// <summary>A plan of four deliverables: each has its versions, its page and its links, and whoever works on one stays in it.</summary>
public sealed class PartsTests(DemoApp app) : IClassFixture<DemoApp>
{
    private const string Page = "/t/aprile/p/support-2009";
    private static readonly string Work = $"/t/aprile/plans/{DemoIds.Plan("aprile", "support")}";

    [Theory]
    [InlineData("approval?d=D3", "D3")]
    [InlineData("versions?d=D1", "D1")]
    [InlineData("changes?d=D1", "D1")]
    [InlineData("preview?d=D2", "D2")]
    [InlineData("present?d=D2", "D2")]
    public async Task Every_link_of_a_deliverable_to_its_other_pages_keeps_it(string address, string part)
    {
        var lead = await app.EnteredAsync("method");

        await lead.OpenAsync($"{Work}/{address}");

        Assert.Equal(HttpStatusCode.OK, lead.Status);
        var links = lead.Page.QuerySelectorAll("main a, .document-bar a, .present-bar a, .crumbs a").Select(link => link.GetAttribute("href") ?? "").Where(href => href.StartsWith(Work, StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(links);
        Assert.All(links, href => Assert.Contains($"d={part}", href, StringComparison.Ordinal));
        Assert.All(lead.Page.QuerySelectorAll("main form[method=post]").Select(form => form.GetAttribute("action") ?? ""), action => Assert.True(action.Length == 0 || action.Contains($"d={part}", StringComparison.Ordinal), action));
    }

    [Fact]
    public async Task Two_published_deliverables_are_two_pages_that_lead_to_each_other()
    {
        await PublishSecondAsync();
        var reader = app.Visitor();

        await reader.OpenAsync(Page);
        Assert.Equal(["D1", "D2"], Parts(reader));
        await reader.OpenAsync($"{Page}?d=D2");

        Assert.Equal(HttpStatusCode.OK, reader.Status);
        Assert.Equal("page", reader.Page.QuerySelector(".document-parts a[href$='d=D2']")?.GetAttribute("aria-current"));
        Assert.Equal(HttpStatusCode.OK, (await reader.OpenAsync($"{Page}/v/1.0?d=D2")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.OpenAsync($"{Page}?d=D4")).Status);
    }

    private static IEnumerable<string> Parts(Visitor reader) => reader.Page.QuerySelectorAll(".document-parts a").Select(link => link.TextContent.Trim()[..2]);

    /// <summary>The second deliverable goes out with the content of the first: what is read is which one the address means.</summary>
    private async Task PublishSecondAsync()
    {
        await using var any = app.Services.CreateAsyncScope();
        var slug = Slug.Parse("aprile");
        var organisation = await any.ServiceProvider.GetRequiredService<PortalDbContext>().Set<Organisation>().Where(each => each.Slug == slug).Select(each => each.Id).SingleAsync();
        await using var scope = app.Services.GetRequiredService<IServiceScopeFactory>().EnterOrganisation(organisation);
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var first = await db.Versions.SingleAsync(version => version.State == ApprovalState.Definitive && db.Publications.Any(out_ => out_.VersionId == version.Id));
        var second = await db.Deliverables.SingleAsync(each => each.PlanId == first.PlanId && each.Code == "D2");
        var version = new PlanVersion(organisation, VersionId.New(), first.PlanId, second.Id, first.Number, ApprovalState.Definitive,
            new(first.Name, first.Sequence, first.Fingerprint, first.SnapshotReference, []), null, first.At, null, null);
        db.Add(version);
        db.Add(new Publication(organisation, version, Audience.Public, [], (await db.Publications.FirstAsync()).PublishedBy, first.At));
        await db.SaveChangesAsync();
    }
}
