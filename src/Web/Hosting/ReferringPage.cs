namespace Portal.Web.Hosting;

/// <summary>The page of this site a person comes from, as a local address: never an address of another site.</summary>
internal static class ReferringPage
{
    public static string? Of(HttpRequest request) =>
        Uri.TryCreate(request.Headers.Referer, UriKind.Absolute, out var from)
        && from.Scheme == request.Scheme
        && string.Equals(from.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase)
            ? from.PathAndQuery
            : null;
}
