namespace Portal.Web.Tenancy;

/// <summary><c>/t/{slug}/…</c>: the prefix becomes the base of the path, so that the same routes and links serve both strategies.</summary>
internal sealed class PathStrategy : ITenantStrategy
{
    private const string Root = "/t/";

    public TenancyStrategy Kind => TenancyStrategy.Path;

    public TenantAddress? Read(HttpRequest request)
    {
        var path = request.Path.Value;
        if (path is null || !path.StartsWith(Root, StringComparison.Ordinal)) return null;

        var end = path.IndexOf('/', Root.Length);
        var prefix = end < 0 ? path : path[..end];
        return new TenantAddress(prefix[Root.Length..], prefix, end < 0 ? "/" : path[end..]);
    }

    public string AddressOf(string slug, string path) => $"{Root}{slug}{path}";
}
