using Microsoft.Extensions.Localization;
using Portal.Web.Identity;
using Portal.Web.Resources;

namespace Portal.Web.Api;

/// <summary><c>GET /api/space-addresses?wanted=ville</c>: whether an address for a new space is free, and the words to say so.</summary>
internal static class SpaceAddressEndpoint
{
    public static void MapSpaceAddresses(this WebApplication app) =>
        app.MapGet("/api/space-addresses", async (string? wanted, SpaceAddresses addresses, IStringLocalizer<AccountText> text, CancellationToken cancellationToken) =>
        {
            var answer = await addresses.CheckAsync(wanted, cancellationToken);
            return new { Free = answer == AddressAnswer.Free, Message = text["Address." + answer].Value };
        }).RequireAuthorization();
}
