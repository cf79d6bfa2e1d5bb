using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Governance;
using Portal.Domain.Organisations;
using Portal.Domain.Shared;
using Portal.Storage;
using Portal.Storage.Tenancy;
using Portal.TestSupport.Databases;
using Portal.Web.Meetings;
using Portal.Web.Tests.Support;

namespace Portal.Web.Tests.Meetings;

/// <summary>All members (<c>PORTAL_CLOSING_VOTERS=500</c> for five hundred) press at the instant the ballot closes, through the real pipeline: what was acknowledged is the count, nothing comes after, nothing breaks.</summary>
public abstract class ClosingInstantTests(PortalApp app)
{
    private static readonly int Members = int.TryParse(Environment.GetEnvironmentVariable("PORTAL_CLOSING_VOTERS"), CultureInfo.InvariantCulture, out var asked) ? asked : 160;
    private static readonly HtmlParser Parser = new();

    [Fact]
    public async Task People_at_the_closing_instant_are_counted_exactly_as_acknowledged()
    {
        var (organisation, ballot, slug) = await OpenAsync();
        var voters = await VotersAsync(organisation, slug);
        Assert.Equal(Members, voters.Count);
        using var client = app.CreateDefaultClient(app.SiteAddress);
        var forms = new ConcurrentDictionary<string, Dictionary<string, string>>();
        await Parallel.ForEachAsync(voters, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (voter, ct) => forms[voter.Address] = await FormAsync(client, voter, ct));

        // With the third of ten answers the closing instant comes: others are on their way just then.
        var closes = await ReadAsync(organisation, db => db.Ballots.Where(each => each.Id == ballot).Select(each => each.ClosesAt).SingleAsync());
        var answers = new ConcurrentDictionary<SeatId, HttpStatusCode>();
        var answered = 0;
        await Parallel.ForEachAsync(voters, new ParallelOptions { MaxDegreeOfParallelism = 64 }, async (voter, ct) =>
        {
            answers[voter.Seat] = await CastAsync(client, voter, forms[voter.Address], ct);
            if (Interlocked.Increment(ref answered) == Members * 3 / 10) app.Time.Shift += closes - app.Time.GetUtcNow();
        });

        Assert.All(answers.Values, status => Assert.True(status is HttpStatusCode.Redirect or HttpStatusCode.OK, $"{status}"));
        var acknowledged = answers.Where(answer => answer.Value == HttpStatusCode.Redirect).Select(answer => answer.Key).ToHashSet();
        var kept = await ReadAsync(organisation, db => db.BallotPapers.Where(paper => paper.BallotId == ballot && paper.Choice != null).Select(paper => new { paper.SeatId, paper.CastAt }).ToListAsync());
        Assert.True(acknowledged.Count > 0 && acknowledged.Count < Members, $"{acknowledged.Count} in time: the closing came among them.");
        Assert.True(acknowledged.SetEquals(kept.Select(paper => paper.SeatId)), $"{acknowledged.Count} acknowledged, {kept.Count} kept.");
        Assert.All(kept, paper => Assert.True(paper.CastAt < closes, "A voice came after the closing."));
        Assert.Equal(HttpStatusCode.OK, await CastAsync(client, voters[0], forms[voters[0].Address], default));
        Assert.Equal(kept.Count, await ReadAsync(organisation, db => db.BallotPapers.CountAsync(paper => paper.BallotId == ballot && paper.Choice != null)));
    }

    private async Task<(OrganisationId Organisation, BallotId Ballot, string Slug)> OpenAsync()
    {
        var visitor = app.Visitor();
        await visitor.SignUpAsync($"{Guid.CreateVersion7():N}@entreprise.example", $"Entreprise {Guid.CreateVersion7():N}"[..24], "Company", "Staff10To49");
        var slug = visitor.Address.AbsolutePath.Split('/')[2];
        var space = "/t/" + slug;
        await visitor.OpenAsync(space + "/plans/new");
        await visitor.SendAsync(new { Start = "Empty" });
        var plan = visitor.Address.AbsolutePath;
        var wanted = Slug.Parse(slug);
        var organisation = await app.InScopeAsync(db => db.Organisations.Where(each => each.Slug == wanted).Select(each => each.Id).SingleAsync());
        await ReadAsync(organisation, async db =>
        {
            // More seats than the page takes in one paste.
            var body = await db.Bodies.Include(each => each.Seats).SingleAsync();
            for (var number = 1; number <= Members; number++) body.Seat($"Membre {number}", null, null, SeatRank.Permanent, app.Time.GetUtcNow(), number == 1 ? SeatOffice.Chair : SeatOffice.None);
            return await db.SaveChangesAsync();
        });
        await visitor.OpenAsync(plan + "/approval/submit");
        await visitor.SendAsync(new { Straight = "true", SessionOn = DateTime.Today.ToString("yyyy-MM-dd") });
        await visitor.OpenAsync(plan + "/approval/decision");
        await visitor.SendAsync(new { hours = "2" }, "form[action*='OpenBallot']");
        return (organisation, await ReadAsync(organisation, db => db.Ballots.Select(each => each.Id).SingleAsync()), slug);
    }

    /// <summary>A link of their own for each, and the pass the six digits give: what mail and code come to is tested elsewhere.</summary>
    private async Task<IReadOnlyList<Voter>> VotersAsync(OrganisationId organisation, string slug)
    {
        await using var scope = app.Services.GetRequiredService<IServiceScopeFactory>().EnterOrganisation(organisation);
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var (http, pass) = (scope.ServiceProvider.GetRequiredService<IHttpContextAccessor>(), scope.ServiceProvider.GetRequiredService<VoterPass>());
        List<Voter> voters = [];
        foreach (var paper in await db.BallotPapers.ToListAsync())
        {
            var token = Secret.NewToken();
            db.Entry(paper).Property(each => each.TokenHash).CurrentValue = Secret.Hash(token);
            http.HttpContext = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
            pass.Give(paper);
            voters.Add(new Voter(paper.SeatId, $"/t/{slug}/votes/{token}", http.HttpContext.Response.Headers.SetCookie.ToString().Split(';')[0]));
        }

        http.HttpContext = null;
        await db.SaveChangesAsync();
        return voters;
    }

    private static async Task<Dictionary<string, string>> FormAsync(HttpClient client, Voter voter, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, voter.Address);
        request.Headers.Add("Cookie", voter.Cookie);
        using var answer = await client.SendAsync(request, cancellationToken);
        var page = Parser.ParseDocument(await answer.Content.ReadAsStringAsync(cancellationToken));
        var form = (AngleSharp.Html.Dom.IHtmlFormElement)page.QuerySelector("form[action*='Cast']")!; // the vote is open
        var fields = form.Elements.OfType<AngleSharp.Html.Dom.IHtmlInputElement>().Where(input => input.Type == "hidden").ToDictionary(input => input.Name!, input => input.Value);
        var given = answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies.Select(cookie => cookie.Split(';')[0]) : [];
        return fields.Append(new("choice", nameof(BallotChoice.For))).Append(new("cookie", string.Join("; ", given.Prepend(voter.Cookie)))).Append(new("action", form.GetAttribute("action")!)).ToDictionary();
    }

    private async Task<HttpStatusCode> CastAsync(HttpClient client, Voter voter, Dictionary<string, string> form, CancellationToken cancellationToken)
    {
        using var press = new HttpRequestMessage(HttpMethod.Post, new Uri(new Uri(app.SiteAddress, voter.Address), form["action"])) { Content = new FormUrlEncodedContent(form.Where(field => field.Key is not "cookie" and not "action")) };
        press.Headers.Add("Origin", app.SiteAddress.GetLeftPart(UriPartial.Authority));
        press.Headers.Add("Cookie", form["cookie"]);
        using var answer = await client.SendAsync(press, cancellationToken);
        return answer.StatusCode;
    }

    private async Task<T> ReadAsync<T>(OrganisationId organisation, Func<PortalDbContext, Task<T>> read)
    {
        await using var scope = app.Services.GetRequiredService<IServiceScopeFactory>().EnterOrganisation(organisation);
        return await read(scope.ServiceProvider.GetRequiredService<PortalDbContext>());
    }

    private sealed record Voter(SeatId Seat, string Address, string Cookie);
}

public sealed class ClosingInstantOnSqlite(PortalApp app) : ClosingInstantTests(app), IClassFixture<PortalApp>;

public sealed class PostgresPortalApp() : PortalApp(DatabaseKind.Postgres);

[Trait("Category", "Postgres")]
public sealed class ClosingInstantOnPostgres(PostgresPortalApp app) : ClosingInstantTests(app), IClassFixture<PostgresPortalApp>;
