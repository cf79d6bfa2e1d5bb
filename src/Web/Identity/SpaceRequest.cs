using Portal.Domain.Organisations;

namespace Portal.Web.Identity;

/// <summary>What is asked to open a space.</summary>
public sealed record SpaceRequest(string Name, OrganisationKind Kind, SizeBand Size, Slug Slug);
