using Portal.Domain.Shared;

namespace Portal.Domain.Plans.Templates;

/// <summary>One version of an organisation's own template. It never changes.</summary>
public sealed class OwnTemplateVersion : IOwnedByOrganisation
{
    private OwnTemplateVersion() { }

    internal OwnTemplateVersion(OrganisationId organisationId, OwnTemplateId templateId, int number, OwnTemplateContent content, TemplateContents keeps, PlanId madeFrom, PersonId savedBy, DateTimeOffset savedAt)
    {
        OrganisationId = organisationId;
        TemplateId = templateId;
        Number = number;
        Json = OwnTemplateJson.Write(content);
        Sections = content.SectionCount;
        Rows = content.RowCount;
        Keeps = keeps;
        MadeFrom = madeFrom;
        SavedBy = savedBy;
        SavedAt = savedAt;
    }

    public OrganisationId OrganisationId { get; private set; }
    public OwnTemplateId TemplateId { get; private set; }
    public int Number { get; private set; }
    public string Json { get; private set; } = "";
    public int Sections { get; private set; }
    public int Rows { get; private set; }
    public TemplateContents Keeps { get; private set; }
    public PlanId MadeFrom { get; private set; }
    public PersonId SavedBy { get; private set; }
    public DateTimeOffset SavedAt { get; private set; }

    public OwnTemplateContent Content => OwnTemplateJson.Read(Json);
}
