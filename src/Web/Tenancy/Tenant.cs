using Portal.Domain.Organisations;
using Portal.Domain.Shared;

namespace Portal.Web.Tenancy;

/// <summary>The organisation a request is for.</summary>
/// <param name="IsActive">False when suspended: it is read only.</param>
public sealed record Tenant(OrganisationId Id, string Slug, string Name, OrganisationKind Kind, string Culture, string TimeZone, bool IsActive)
{
    /// <summary>When it is erased, if closing was asked.</summary>
    public DateTimeOffset? ClosesAt { get; init; }
}
