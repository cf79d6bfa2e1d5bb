using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Portal.Web.Tests.Support;

namespace Portal.Web.Tests.Isolation;

/// <summary>Someone who sends requests as their browser would, token included, and follows nothing.</summary>
internal sealed class Asker(PortalApp app)
{
    private readonly CookieContainer _cookies = new();
    private HttpClient _client = null!; // made by the first step, whichever it is
    private string _token = "";

    public string CookieHeader => _cookies.GetCookieHeader(app.SiteAddress);

    /// <summary>A visitor without an account.</summary>
    public async Task<Asker> ComeAsync()
    {
        _client = app.CreateDefaultClient(app.SiteAddress, new CookieContainerHandler(_cookies));
        _client.DefaultRequestHeaders.Add("Accept-Language", "fr");
        await TakeTokenAsync("/account/sign-in");
        return this;
    }

    public async Task<Asker> SignInAsync(string mail, string home)
    {
        await ComeAsync();
        using var answer = await _client.SendAsync(Form(HttpMethod.Post, "/account/sign-in", new Dictionary<string, string> { ["Form.Email"] = mail, ["Form.Password"] = Visitor.Password }));
        if (answer.StatusCode != HttpStatusCode.Redirect) throw new InvalidOperationException($"{mail} could not sign in: {answer.StatusCode}");
        await TakeTokenAsync(home); // a token is bound to the person
        return this;
    }

    /// <summary>Asks and gives what was answered, the ids asked for taken out.</summary>
    public async Task<Answer> AskAsync(string space, IsolationRow row, Func<string, string> idAt, IEnumerable<string> secretIds)
    {
        var path = row.Pattern;
        foreach (var (position, _) in row.Path) path = Fill(path, position, idAt(position));
        var fields = row.Fields.Keys.ToDictionary(position => position, idAt);
        foreach (var (name, text) in row.Texts)
        {
            if (path.Contains("{" + name, StringComparison.Ordinal)) path = Fill(path, name, text);
            else fields[name] = text;
        }

        var address = space + path.TrimEnd('/') + (path.Trim('/').Length == 0 ? "/" : "") + row.Query;
        using var request = Request(row, address, fields);
        using var answer = await _client.SendAsync(request);
        if (!RenewsTheSession(answer)) return await Answer.OfAsync(answer, secretIds);

        using var again = Request(row, address, fields);
        return await Answer.OfAsync(await _client.SendAsync(again), secretIds);
    }

    // Now and then an answer carries the sign-in cookie anew, with headers of its own: that says something of the clock, nothing of the ids.
    private static bool RenewsTheSession(HttpResponseMessage answer) =>
        answer.Headers.TryGetValues("Set-Cookie", out var cookies) && cookies.Any(cookie => cookie.StartsWith("portal=", StringComparison.Ordinal));

    private HttpRequestMessage Request(IsolationRow row, string address, Dictionary<string, string> fields)
    {
        if (row.Json is { } json)
        {
            var request = new HttpRequestMessage(new HttpMethod(row.Method), address) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
            request.Headers.Add("X-CSRF-TOKEN", _token);
            return request;
        }

        if (row.Method != "GET") return Form(new HttpMethod(row.Method), address, fields);

        var query = string.Join('&', fields.Select(field => $"{field.Key}={Uri.EscapeDataString(field.Value)}"));
        return new HttpRequestMessage(HttpMethod.Get, query.Length == 0 ? address : address + (address.Contains('?', StringComparison.Ordinal) ? "&" : "?") + query) { Headers = { Accept = { new("text/html") } } };
    }

    private HttpRequestMessage Form(HttpMethod method, string address, Dictionary<string, string> fields)
    {
        var api = address.Contains("/api/", StringComparison.Ordinal);
        var request = new HttpRequestMessage(method, address);
        if (api) request.Headers.Add("X-CSRF-TOKEN", _token);
        else fields["__RequestVerificationToken"] = _token;
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(api ? "application/json" : "text/html"));
        if (method != HttpMethod.Delete) request.Content = new FormUrlEncodedContent(fields);
        return request;
    }

    private async Task TakeTokenAsync(string address)
    {
        var page = new HtmlParser().ParseDocument(await _client.GetStringAsync(address));
        _token = page.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? page.QuerySelector("meta[name=csrf-token]")?.GetAttribute("content")
            ?? throw new InvalidOperationException($"No token on {address}.");
    }

    private static string Fill(string path, string name, string value)
    {
        var start = path.IndexOf("{" + name, StringComparison.Ordinal);
        if (start < 0) return path;

        // A constraint may hold braces of its own: the parameter ends where they are even.
        var (depth, end) = (0, start);
        do depth += path[end] == '{' ? 1 : path[end] == '}' ? -1 : 0;
        while (depth > 0 && ++end < path.Length);
        return path[..start] + Uri.EscapeDataString(value) + path[(end + 1)..];
    }
}
