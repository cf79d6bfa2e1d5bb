using Portal.Domain.Shared;

namespace Portal.Domain.Plans.Templates;

/// <summary>
/// A template an organisation made from a plan of its own. Saving it again adds a version and changes none: a plan remembers the one it began
/// with. A retired template is offered no more; its plans stay as they are.
/// </summary>
public sealed class OwnTemplate : IOwnedByOrganisation
{
    public const int NameLength = 120;
    public const int DescriptionLength = 400;
    public const int LikeLength = 60;

    private OwnTemplate() { }

    /// <param name="like">Key of the shipped template of the plan it was made from: it says which kind of plan this is.</param>
    public OwnTemplate(OrganisationId organisationId, OwnTemplateId id, string like, string name, string? description, DateTimeOffset createdAt)
    {
        OrganisationId = organisationId;
        Id = id;
        Like = like;
        CreatedAt = createdAt;
        Rename(name, description);
    }

    public OrganisationId OrganisationId { get; private set; }
    public OwnTemplateId Id { get; private set; }
    public string Like { get; private set; } = "";
    public string Name { get; private set; } = "";
    public string? Description { get; private set; }
    /// <summary>Number of the latest version; 0 until the first is saved.</summary>
    public int Version { get; private set; }
    public DateTimeOffset CreatedAt { get; private set; }
    public DateTimeOffset? RetiredAt { get; private set; }

    public void Rename(string name, string? description)
    {
        name = name.Trim();
        Rule.Require(name.Length is > 0 and <= NameLength, TemplateRules.NamesAreShortAndPresent, NameLength);
        description = string.IsNullOrWhiteSpace(description) ? null : description.Trim();
        Rule.Require(description is null or { Length: <= DescriptionLength }, TemplateRules.DescriptionsAreBrief, DescriptionLength);
        (Name, Description) = (name, description);
    }

    /// <summary>Adds the next version; a retired template comes back first.</summary>
    public OwnTemplateVersion Save(OwnTemplateContent content, TemplateContents keeps, PlanId from, PersonId by, DateTimeOffset at)
    {
        Rule.Require(RetiredAt is null, TemplateRules.RetiredTemplatesAreNotUsed);
        return new(OrganisationId, Id, ++Version, content, keeps, from, by, at);
    }

    public void Retire(DateTimeOffset at) => RetiredAt ??= at;

    public void BringBack() => RetiredAt = null;
}
