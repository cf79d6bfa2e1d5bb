namespace Portal.Web.Publishing.Caching;

/// <summary>Set by a page that is the same for every visitor without cookies: it may be kept as bytes.</summary>
internal sealed class CacheablePage
{
    public static readonly CacheablePage Instance = new();

    private CacheablePage() { }
}
