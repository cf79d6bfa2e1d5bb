namespace Portal.Web.Tenancy;

/// <summary>How an organisation is known from an address.</summary>
public enum TenancyStrategy
{
    /// <summary><c>example.fr/t/ville/…</c></summary>
    Path,
    /// <summary><c>ville.example.fr/…</c>, or the organisation's own domain.</summary>
    Host,
}

/// <summary>Section <c>Tenancy</c>.</summary>
public sealed class TenancyOptions
{
    public const string Section = "Tenancy";

    public TenancyStrategy Strategy { get; set; } = TenancyStrategy.Path;

    /// <summary>With the host strategy: the site's own host. A single label in front of it is the slug of an organisation.</summary>
    public string? SiteHost { get; set; }
}
