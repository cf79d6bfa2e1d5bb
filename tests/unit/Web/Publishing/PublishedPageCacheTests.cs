using System.Net;
using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Storage;
using Portal.Storage.Published;
using Portal.Storage.Tenancy;
using Portal.Web.Demo;
using Portal.Web.Tests.Support;

namespace Portal.Web.Tests.Publishing;

public sealed class PublishedPageCacheTests(PublishedPageCacheTests.World world) : IClassFixture<PublishedPageCacheTests.World>
{
    private const string Slug = "cci-ville-xxx";

    [Fact]
    public async Task The_second_reading_is_the_same_bytes_and_the_third_is_not_sent_again()
    {
        var address = await world.AddressAsync(Slug);

        var first = await world.GetAsync(address);
        var second = await world.GetAsync(address);
        var third = await world.GetAsync(address, ifNoneMatch: second.Headers.ETag);

        Assert.Equal(await first.Content.ReadAsStringAsync(), await second.Content.ReadAsStringAsync());
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
        Assert.NotNull(second.Headers.ETag);
        Assert.Equal(HttpStatusCode.NotModified, third.StatusCode);
        Assert.Equal("no-cache", second.Headers.CacheControl?.ToString());
        Assert.Contains("default-src 'none'", second.Headers.GetValues("Content-Security-Policy").Single());
    }

    [Fact]
    public async Task It_comes_compressed_to_whoever_reads_that()
    {
        var address = await world.AddressAsync(Slug);

        var plain = await (await world.GetAsync(address)).Content.ReadAsByteArrayAsync();
        var small = await world.GetAsync(address, encoding: "br, gzip");

        Assert.Equal("br", Assert.Single(small.Content.Headers.ContentEncoding));
        Assert.True((await small.Content.ReadAsByteArrayAsync()).Length < plain.Length / 3);
    }

    [Fact]
    public async Task Each_language_has_its_own()
    {
        var address = await world.AddressAsync(Slug);

        var french = await (await world.GetAsync(address, language: "fr")).Content.ReadAsStringAsync();
        var english = await (await world.GetAsync(address, language: "en")).Content.ReadAsStringAsync();

        Assert.Contains("lang=\"fr\"", french);
        Assert.Contains("lang=\"en\"", english);
    }

    [Fact]
    public async Task What_is_withdrawn_is_gone_at_the_next_request()
    {
        const string withdrawn = "techstart";
        var address = await world.AddressAsync(withdrawn);
        Assert.Equal(HttpStatusCode.OK, (await world.GetAsync(address)).StatusCode);
        var before = world.Services.GetRequiredService<PublicationStamp>().Current;

        await world.WithdrawAllAsync(withdrawn);

        Assert.Equal(HttpStatusCode.NotFound, (await world.GetAsync(address)).StatusCode);
        Assert.True(world.Services.GetRequiredService<PublicationStamp>().Current > before);
    }

    [Fact]
    public async Task A_member_reads_their_own_edition_after_a_visitor_did()
    {
        var address = await world.AddressAsync(Slug);
        await world.GetAsync(address);

        var member = world.Visitor();
        await member.OpenAsync("/demo");
        await member.SendAsync(named: new Dictionary<string, string> { ["entrance"] = member.Page.QuerySelector("main button[name=entrance]")!.GetAttribute("value")! }); // the first entrance
        await member.OpenAsync(address);

        Assert.Null(member.Answer.Headers.ETag); // rendered for them
    }

    public sealed class World : PortalApp
    {
        public World()
        {
            Settings["Portal:Demo"] = "true";
            Settings["Logging:LogLevel:Microsoft.AspNetCore"] = "Critical"; // a withdrawn page is asked for here
        }

        /// <summary>Where the first plan an organisation has published is read.</summary>
        public async Task<string> AddressAsync(string organisation)
        {
            await using var scope = Services.GetRequiredService<IServiceScopeFactory>().EnterOrganisation(DemoIds.Organisation(organisation));
            var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
            var plan = await db.Publications.Where(publication => publication.Audience == Portal.Domain.Plans.Audience.Public).Select(publication => publication.PlanId).FirstAsync();
            return $"/t/{organisation}/p/{(await db.Plans.SingleAsync(each => each.Id == plan)).Slug}";
        }

        public async Task WithdrawAllAsync(string organisation)
        {
            await using var scope = Services.GetRequiredService<IServiceScopeFactory>().EnterOrganisation(DemoIds.Organisation(organisation));
            var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
            var someone = await db.Memberships.Select(membership => membership.PersonId).FirstAsync();
            foreach (var publication in await db.Publications.ToListAsync()) publication.Withdraw(someone, "Essai", Time.GetUtcNow());
            await db.SaveChangesAsync();
        }

        public Task<HttpResponseMessage> GetAsync(string address, EntityTagHeaderValue? ifNoneMatch = null, string? encoding = null, string? language = null)
        {
            var request = new HttpRequestMessage(HttpMethod.Get, new Uri(SiteAddress, address));
            request.Headers.TryAddWithoutValidation("Accept-Language", language ?? "fr");
            if (encoding is not null) request.Headers.TryAddWithoutValidation("Accept-Encoding", encoding);
            if (ifNoneMatch is not null) request.Headers.IfNoneMatch.Add(ifNoneMatch);
            return CreateDefaultClient().SendAsync(request);
        }
    }
}
