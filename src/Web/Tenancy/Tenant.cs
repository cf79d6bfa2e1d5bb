using Portal.Domain.Organisations;
using Portal.Domain.Shared;

namespace Portal.Web.Tenancy;

/// <summary>The organisation a request is for.</summary>
public sealed record Tenant(OrganisationId Id, string Slug, string Name, OrganisationKind Kind, string Culture, string TimeZone);
