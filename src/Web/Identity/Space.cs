using Portal.Domain.Organisations;

namespace Portal.Web.Identity;

/// <summary>An organisation as one of its members sees it in the list of spaces.</summary>
public sealed record Space(string Slug, string Name, OrganisationKind Kind, OrganisationRole Role);
