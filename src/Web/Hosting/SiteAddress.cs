using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace Portal.Web.Hosting;

/// <summary>
/// The address of the site for links that leave it. Never taken from a request: whoever asks for a password could name a host of theirs
/// and receive the link.
/// </summary>
public sealed class SiteAddress(IServer server, IOptions<PortalOptions> options)
{
    public Uri Root => new(options.Value.PublicAddress ?? Listening() ?? "http://localhost");

    /// <summary>An address of the site, or one already absolute (an organisation's own host).</summary>
    public string Of(string path) => new Uri(Root, path).ToString();

    private string? Listening() =>
        server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()?
            .Replace("[::]", "localhost", StringComparison.Ordinal).Replace("0.0.0.0", "localhost", StringComparison.Ordinal)
            .Replace("://*", "://localhost", StringComparison.Ordinal).Replace("://+", "://localhost", StringComparison.Ordinal);
}
