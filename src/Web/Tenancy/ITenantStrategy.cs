namespace Portal.Web.Tenancy;

/// <summary>Reads from a request which organisation it is for. Only from its address: never from a header, a cookie or a field a client can choose.</summary>
public interface ITenantStrategy
{
    TenancyStrategy Kind { get; }

    /// <summary>Null when the address names no organisation: it is the site's own.</summary>
    TenantAddress? Read(HttpRequest request);

    /// <summary>The address of a page of an organisation, from the root of the site or absolute.</summary>
    string AddressOf(string slug, string path);
}

/// <param name="Identifier">A slug, or a whole host name.</param>
/// <param name="Prefix">The part of the path that named the organisation; it becomes the base of the path.</param>
/// <param name="Rest">What remains to be routed.</param>
public sealed record TenantAddress(string Identifier, PathString Prefix, PathString Rest);
