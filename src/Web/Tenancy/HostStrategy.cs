using Microsoft.Extensions.Options;
using Portal.Web.Hosting;

namespace Portal.Web.Tenancy;

/// <summary><c>ville.example.fr</c>: one label in front of the site's host. Any other host is looked up whole, as an organisation's own domain.</summary>
internal sealed class HostStrategy(IOptions<TenancyOptions> tenancy, SiteAddress site) : ITenantStrategy
{
    public TenancyStrategy Kind => TenancyStrategy.Host;

    private string SiteHost => tenancy.Value.SiteHost!; // checked at start

    public TenantAddress? Read(HttpRequest request)
    {
        var host = request.Host.Host;
        if (host.Equals(SiteHost, StringComparison.OrdinalIgnoreCase)) return null;

        var identifier = host.EndsWith("." + SiteHost, StringComparison.OrdinalIgnoreCase) ? host[..^(SiteHost.Length + 1)] : host;
        return new TenantAddress(identifier.ToLowerInvariant(), PathString.Empty, request.Path);
    }

    public string AddressOf(string slug, string path)
    {
        var root = site.Root;
        return $"{root.Scheme}://{slug}.{SiteHost}{(root.IsDefaultPort ? "" : $":{root.Port}")}{path}";
    }
}
