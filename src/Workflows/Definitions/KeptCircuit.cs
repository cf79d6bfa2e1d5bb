using Portal.Domain.Shared;

namespace Portal.Workflows.Definitions;

/// <summary>
/// One version of a circuit as an organisation adapted or imported it. Versions are added, never changed: what a plan was submitted under can be read again. The key of
/// a shipped circuit with a higher version replaces it in that organisation.
/// </summary>
public sealed class KeptCircuit : IOwnedByOrganisation
{
    public const int KeyLength = 60;

    private KeptCircuit() { }

    public KeptCircuit(OrganisationId organisationId, WorkflowDefinition definition, PersonId savedBy, DateTimeOffset savedAt)
    {
        OrganisationId = organisationId;
        Key = definition.Key;
        Version = definition.Version;
        Json = DefinitionJson.Write(definition);
        SavedBy = savedBy;
        SavedAt = savedAt;
    }

    public OrganisationId OrganisationId { get; private set; }
    public string Key { get; private set; } = "";
    public int Version { get; private set; }
    public string Json { get; private set; } = "";
    public PersonId SavedBy { get; private set; }
    public DateTimeOffset SavedAt { get; private set; }

    public WorkflowDefinition Definition => DefinitionJson.Read(Json);
}
