using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Governance;
using Portal.Domain.Organisations;
using Portal.Domain.Plans.Settings;
using Portal.Storage.Tenancy;
using Portal.Web.Tenancy;
using Portal.Web.Tests.Support;

namespace Portal.Web.Tests.Tenancy;

/// <summary>
/// Every route of a space, from the live endpoint list, asked with ids of another organisation in each place: the answer is the one an
/// id nobody has gets. A route whose places are not known here fails the test, so none can be forgotten.
/// </summary>
public sealed partial class IsolationMatrixTests(PortalApp app) : IClassFixture<PortalApp>
{
    private const string Nobody = "018f0000-0000-7000-8000-00000000dead";
    private const string NoSlug = "plan-de-personne";

    [Fact]
    public async Task A_foreign_id_answers_as_an_unknown_one_in_each_place_of_each_route()
    {
        var (_, theirs) = await ASpaceWithContentAsync();
        var (mine, ours) = await ASpaceWithContentAsync();
        List<string> leaks = [];

        foreach (var (method, route) in Routes().Where(route => route.Pattern.Contains('{', StringComparison.Ordinal)))
        {
            foreach (var place in Places(route))
            {
                var foreign = await AskAsync(mine, method, Fill(route, ours, place, theirs));
                var unknown = await AskAsync(mine, method, Fill(route, ours, place, theirs: null));
                if (foreign != unknown) leaks.Add($"{method} {route}: {place} of another organisation answered {foreign.Status}, an unknown one {unknown.Status}");
                // The founder may do everything at home: success or a bad request would mean the foreign id was found.
                if (foreign.Status is not (400 or 403 or 404 or 405)) leaks.Add($"{method} {route}: {place} of another organisation answered {foreign.Status}");
            }
        }

        Assert.Empty(leaks);
    }

    [Fact]
    public async Task Someone_from_elsewhere_finds_no_route_of_a_space()
    {
        var (theirs, ids) = await ASpaceWithContentAsync();
        var (stranger, _) = await ASpaceWithContentAsync();
        List<string> leaks = [];

        foreach (var (method, route, open) in Endpoints())
        {
            if (open) continue;
            var path = Fill(route, ids, place: null, theirs: null);
            foreach (var visitor in (Visitor[])[stranger.Browser, app.Visitor()])
            {
                var inside = await SendAsync(visitor, method, theirs.Space + path);
                var nowhere = await SendAsync(visitor, method, "/t/personne-ici" + path);
                if (inside != nowhere || inside.Status != 404) leaks.Add($"{method} {route}: {inside.Status} in a space one is not of, {nowhere.Status} in none");
            }
        }

        Assert.Empty(leaks);
    }

    private IEnumerable<(string Method, string Pattern)> Routes() => Endpoints().Select(endpoint => (endpoint.Method, endpoint.Pattern));

    private IEnumerable<(string Method, string Pattern, bool Open)> Endpoints() =>
        from endpoint in app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        where endpoint.Metadata.GetMetadata<RequireTenant>() is not null && endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.SignalR.HubMetadata>() is null
        let open = endpoint.Metadata.GetMetadata<OpenToVisitorsAttribute>() is not null
        from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET", "POST"]
        select (method, "/" + endpoint.RoutePattern.RawText!.TrimStart('/'), open); // routes of pages and endpoints are written as text

    private static IEnumerable<string> Places(string route) => PlaceNames().Matches(route).Select(match => match.Groups[1].Value).Where(place => IdOf(route, place) is not null);

    /// <summary>Which id stands in a place; null for a place that holds no id of a row.</summary>
    private static string? IdOf(string route, string place) => (place, route) switch
    {
        ("id", _) when route.StartsWith("/plans/", StringComparison.Ordinal) || route.StartsWith("/api/plans/", StringComparison.Ordinal) => "plan",
        ("id", _) when route.StartsWith("/api/deliverables/", StringComparison.Ordinal) => "deliverable",
        ("id", _) when route.StartsWith("/organisation/bodies/", StringComparison.Ordinal) => "body",
        ("id", _) when route.StartsWith("/api/attachments/", StringComparison.Ordinal) => "attachment",
        ("attachment", _) => "attachment",
        ("thread", _) => "thread",
        ("plan", _) => "slug",
        ("token", _) => "token",
        ("fileName" or "section" or "block" or "number" or "v", _) => null,
        _ => throw new InvalidOperationException($"No row for « {place} » of {route}: say here which id it holds."),
    };

    /// <summary>The route with our own ids, but for one place: another organisation's there, or nobody's.</summary>
    private static string Fill(string route, IReadOnlyDictionary<string, string> ours, string? place, IReadOnlyDictionary<string, string>? theirs) => PlaceNames().Replace(route, match =>
    {
        var name = match.Groups[1].Value;
        return IdOf(route, name) is not { } kind ? name switch { "number" => "1.0", "v" => "v", _ => "x.txt" }
            : name != place ? ours[kind]
            : theirs is not null ? theirs[kind]
            : kind == "slug" ? NoSlug : Nobody;
    });

    private static async Task<(int Status, string Body)> AskAsync(Founder asker, string method, string path) => await SendAsync(asker.Browser, method, asker.Space + path);

    private static async Task<(int Status, string Body)> SendAsync(Visitor visitor, string method, string address)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), address);
        if (method is not "GET" and not "HEAD")
        {
            request.Headers.Add("X-CSRF-TOKEN", await TokenAsync(visitor));
            request.Content = JsonContent.Create(new { });
        }

        using var answer = await visitor.Client.SendAsync(request);
        // A page may repeat the address it was asked at; nothing else may differ. ProblemDetails carry the number of the request.
        var body = await answer.Content.ReadAsStringAsync();
        return ((int)answer.StatusCode, TraceIds().Replace(body.Replace(address, "", StringComparison.Ordinal), ""));
    }

    private static async Task<string> TokenAsync(Visitor visitor)
    {
        var form = await visitor.Client.GetStringAsync("/account/sign-out");
        return TokenFields().Match(form).Groups[1].Value;
    }

    private async Task<(Founder Founder, IReadOnlyDictionary<string, string> Ids)> ASpaceWithContentAsync()
    {
        var founder = await app.AFounderAsync();
        await founder.Browser.SendAsync(new { Start = "Empty", Template = "free" });
        var token = await TokenAsync(founder.Browser);
        var slug = Slug.Parse(founder.Slug);
        var (plan, deliverable, body) = await app.InScopeAsync(async db =>
        {
            var organisation = await db.Set<Organisation>().Where(each => each.Slug == slug).Select(each => each.Id).SingleAsync();
            return (
                await db.Set<Plan>().IgnoreQueryFilters([QueryFilters.Tenant]).SingleAsync(each => each.OrganisationId == organisation),
                await db.Set<Deliverable>().IgnoreQueryFilters([QueryFilters.Tenant]).SingleAsync(each => each.OrganisationId == organisation),
                await db.Set<Body>().IgnoreQueryFilters([QueryFilters.Tenant]).FirstAsync(each => each.OrganisationId == organisation));
        });

        using var file = new ByteArrayContent("un texte"u8.ToArray());
        file.Headers.ContentType = new MediaTypeHeaderValue("text/plain");
        using var upload = new HttpRequestMessage(HttpMethod.Post, $"{founder.Space}/api/plans/{plan.Id}/attachments") { Content = new MultipartFormDataContent { { file, "file", "note.txt" } } };
        var attachment = await CreatedAsync(founder.Browser, upload, token);
        using var comment = new HttpRequestMessage(HttpMethod.Post, $"{founder.Space}/api/deliverables/{deliverable.Id}/comments") { Content = JsonContent.Create(new { text = "À revoir", from = (object?)null, to = (object?)null }) };
        var thread = await CreatedAsync(founder.Browser, comment, token);

        return (founder, new Dictionary<string, string>
        {
            ["plan"] = plan.Id.ToString(),
            ["slug"] = plan.Slug.Value,
            ["deliverable"] = deliverable.Id.ToString(),
            ["body"] = body.Id.ToString(),
            ["attachment"] = attachment,
            ["thread"] = thread,
            ["token"] = $"{Guid.CreateVersion7():N}",
        });
    }

    private static async Task<string> CreatedAsync(Visitor visitor, HttpRequestMessage request, string token)
    {
        request.Headers.Add("X-CSRF-TOKEN", token);
        using var answer = await visitor.Client.SendAsync(request);
        var body = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{request.RequestUri} answered {(int)answer.StatusCode} {body}");
        return JsonDocument.Parse(body).RootElement.GetProperty("id").GetString()!; // both answers carry the id
    }

    [GeneratedRegex(@"\{(\w+)[^}]*\}")] private static partial Regex PlaceNames();
    [GeneratedRegex("\"traceId\":\"[^\"]*\"")] private static partial Regex TraceIds();
    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")] private static partial Regex TokenFields();
}
