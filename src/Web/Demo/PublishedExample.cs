using Portal.Domain.Organisations;

namespace Portal.Web.Demo;

/// <summary>A plan published to all by a demonstration organisation.</summary>
public sealed record PublishedExample(string Organisation, OrganisationKind Kind, string Title, string Address);
