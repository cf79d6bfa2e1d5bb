using Microsoft.AspNetCore.Localization;

namespace Portal.Web.Publishing.Caching;

/// <summary>What makes one rendering of a published page differ from another for visitors who are nobody in particular: the full address and the language asked.</summary>
internal readonly record struct PageKey(string Scheme, string Host, string Path, string Language)
{
    private const int LongestLanguage = 120;
    private const string PublishedSegment = "/p/";

    /// <summary>Null for anything but a plain reading by a visitor without cookies: members and listed readers have their own edition.</summary>
    public static PageKey? Of(HttpRequest request)
    {
        if (!HttpMethods.IsGet(request.Method) || request.QueryString.HasValue) return null;
        if (request.Path.Value is not { } path || !IsPage(path)) return null;

        var cookies = request.Cookies;
        var chosen = cookies[CookieRequestCultureProvider.DefaultCookieName];
        if (cookies.Count > (chosen is null ? 0 : 1)) return null;

        var accepted = request.Headers.AcceptLanguage.ToString();
        return accepted.Length + (chosen?.Length ?? 0) > LongestLanguage ? null : new(request.Scheme, request.Host.Value ?? "", path, chosen is null ? accepted : $"{chosen} {accepted}");
    }

    /// <summary>« /p/plan » and « /p/plan/v/1.0 »: attachments and printed files are sent as they are read.</summary>
    private static bool IsPage(string path)
    {
        var start = path.IndexOf(PublishedSegment, StringComparison.Ordinal);
        if (start < 0) return false;

        var rest = path.AsSpan(start + PublishedSegment.Length);
        var slash = rest.IndexOf('/');
        return slash < 0 || rest[slash..].StartsWith("/v/", StringComparison.Ordinal) && rest[(slash + 3)..].IndexOf('/') < 0;
    }
}
