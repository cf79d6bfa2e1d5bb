using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;

namespace Portal.Web.Tests.Support;

/// <summary>A person with a browser: cookies, pages, forms filled in by the name of their fields. No script.</summary>
public sealed class Visitor
{
    public const string Password = "un long chemin vert";

    private static readonly HtmlParser Parser = new();

    private readonly CookieContainer _cookies = new();
    private readonly HttpClient _client;

    public Visitor(PortalApp app) : this(cookies => app.CreateDefaultClient(app.SiteAddress, new RedirectHandler(), new CookieContainerHandler(cookies))) { }

    /// <summary>Someone who reaches a server over a real connection.</summary>
    public Visitor(Uri server) : this(cookies => new HttpClient(new HttpClientHandler { CookieContainer = cookies }) { BaseAddress = server }) { }

    private Visitor(Func<CookieContainer, HttpClient> connect)
    {
        _client = connect(_cookies);
        _client.DefaultRequestHeaders.Add("Accept", "text/html");
        _client.DefaultRequestHeaders.Add("Accept-Language", "fr");
        Answer = null!; // asked for only after a page was opened
        Page = null!; // same
    }

    public HttpResponseMessage Answer { get; private set; }
    public IHtmlDocument Page { get; private set; }
    public HttpClient Client => _client;
    /// <summary>What the browser would send with a WebSocket.</summary>
    public string CookieHeader => _cookies.GetCookieHeader(Address);
    public HttpStatusCode Status => Answer.StatusCode;
    public Uri Address => Answer.RequestMessage!.RequestUri!; // an answer has its request
    public string Text => System.Text.RegularExpressions.Regex.Replace(Page.QuerySelector("main")?.TextContent ?? "", @"\s+", " ").Trim();

    public async Task<Visitor> OpenAsync(string address)
    {
        var from = Answer is null ? null : Address;
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (from is not null) request.Headers.Referrer = from;
        return await ReadAsync(await _client.SendAsync(request));
    }

    /// <summary>Fills in and sends a form of the page: the only one of the main part, or the one the selector finds.</summary>
    /// <param name="to">Where the pressed button sends it, when not where the form does.</param>
    public async Task<Visitor> SendAsync(object? fields = null, string form = "main form", IReadOnlyDictionary<string, string>? named = null, string? to = null)
    {
        var element = (IHtmlFormElement)(Page.QuerySelector(form) ?? throw new InvalidOperationException($"No form « {form} » on {Address}: {Text}"));
        var values = Filled(element);
        foreach (var property in fields?.GetType().GetProperties() ?? []) values[NameOf(element, property.Name)] = property.GetValue(fields)?.ToString() ?? "";
        foreach (var (name, value) in named ?? new Dictionary<string, string>()) values[name] = value;

        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Address, to ?? (element.GetAttribute("action") is { Length: > 0 } action ? action : Address.PathAndQuery)))
        {
            Content = new FormUrlEncodedContent(values),
        };
        request.Headers.Add("Origin", Address.GetLeftPart(UriPartial.Authority));
        request.Headers.Referrer = Address;
        return await ReadAsync(await _client.SendAsync(request));
    }

    /// <summary>Sends a file with the form of the page.</summary>
    public async Task<Visitor> SendFileAsync(string field, string fileName, byte[] content, object? fields = null, string form = "main form")
    {
        var element = (IHtmlFormElement)(Page.QuerySelector(form) ?? throw new InvalidOperationException($"No form « {form} » on {Address}: {Text}"));
        var values = Filled(element);
        foreach (var property in fields?.GetType().GetProperties() ?? []) values[NameOf(element, property.Name)] = property.GetValue(fields)?.ToString() ?? "";
        var parts = new MultipartFormDataContent();
        foreach (var (name, value) in values) parts.Add(new StringContent(value), name);
        parts.Add(new ByteArrayContent(content), field, fileName);
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Address, element.GetAttribute("action") is { Length: > 0 } action ? action : Address.PathAndQuery)) { Content = parts };
        request.Headers.Add("Origin", Address.GetLeftPart(UriPartial.Authority));
        request.Headers.Referrer = Address;
        return await ReadAsync(await _client.SendAsync(request));
    }

    public async Task<Visitor> SignUpAsync(string mail, string organisation, string kind = "Municipality", string size = "Inhabitants3500To9999", string? slug = null)
    {
        await OpenAsync("/sign-up");
        await SendAsync(new { Name = "Directrice informatique", Email = mail, Password });
        await SendAsync(new { Name = organisation, Kind = kind, Size = size });
        return slug is null ? await SendAsync() : await SendAsync(new { Slug = slug });
    }

    public async Task<Visitor> SignInAsync(string mail, string password = Password)
    {
        await OpenAsync("/account/sign-in");
        return await SendAsync(new { Email = mail, Password = password });
    }

    /// <summary>The link a mail asks to follow.</summary>
    public Task<Visitor> FollowAsync(Portal.Web.Mail.OutgoingMail mail) => OpenAsync(LinkIn(mail));

    public static string LinkIn(Portal.Web.Mail.OutgoingMail mail) =>
        new Uri(mail.Text.Split('\n').First(line => line.StartsWith("http", StringComparison.Ordinal))).PathAndQuery;

    private async Task<Visitor> ReadAsync(HttpResponseMessage answer)
    {
        Answer = answer;
        Page = Parser.ParseDocument(await answer.Content.ReadAsStringAsync());
        return this;
    }

    private static Dictionary<string, string> Filled(IHtmlFormElement form)
    {
        Dictionary<string, string> values = [];
        foreach (var element in form.Elements)
        {
            switch (element)
            {
                case IHtmlInputElement { Name: { Length: > 0 } name, Type: "checkbox" or "radio" } tick when tick.IsChecked: values[name] = tick.Value; break;
                case IHtmlInputElement { Type: "checkbox" or "radio" or "file" or "submit" }: break;
                case IHtmlInputElement { Name: { Length: > 0 } name } input: values[name] = input.Value; break;
                case IHtmlSelectElement { Name: { Length: > 0 } name } select: values[name] = select.Value ?? ""; break;
                case IHtmlTextAreaElement { Name: { Length: > 0 } name } area: values[name] = area.Value; break;
            }
        }

        return values;
    }

    /// <summary>A field by the last part of its name: <c>Email</c> for <c>Form.Email</c>.</summary>
    private static string NameOf(IHtmlFormElement form, string field) =>
        form.Elements.Select(element => element.GetAttribute("name")).OfType<string>().FirstOrDefault(name => name == field || name.EndsWith("." + field, StringComparison.Ordinal)) ?? field;
}
