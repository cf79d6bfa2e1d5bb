using Portal.Domain.Shared;

namespace Portal.Domain.Plans.Settings;

/// <summary>
/// A file someone sent, between being read and being in a plan. It is its person's alone; nobody else may know of it. What was read lies in
/// a blob beside it, the file itself nowhere.
/// </summary>
public sealed class ImportDraft : IOwnedByOrganisation
{
    public const int FileNameLength = 200;
    public const int SectionLength = 64;
    public const int RefusalLength = 40;

    private ImportDraft() { }

    /// <param name="plan">Null for a plan that does not exist yet.</param>
    public ImportDraft(OrganisationId organisationId, PersonId person, PlanId? plan, DeliverableId? deliverable, string? section, string fileName, DateTimeOffset at)
    {
        OrganisationId = organisationId;
        Id = ImportId.New();
        Person = person;
        PlanId = plan;
        DeliverableId = deliverable;
        SectionId = section is { Length: > 0 and <= SectionLength } ? section : null;
        FileName = fileName.Length <= FileNameLength ? fileName : "…" + fileName[^(FileNameLength - 1)..];
        StartedAt = at;
    }

    public OrganisationId OrganisationId { get; private set; }
    public ImportId Id { get; private set; }
    public PersonId Person { get; private set; }
    public PlanId? PlanId { get; private set; }
    public DeliverableId? DeliverableId { get; private set; }
    /// <summary>Where the person stood when they asked.</summary>
    public string? SectionId { get; private set; }
    public string FileName { get; private set; } = "";
    public ImportState State { get; private set; }
    /// <summary>Key of the sentence that says why there is nothing to import.</summary>
    public string? Refusal { get; private set; }
    public DateTimeOffset StartedAt { get; private set; }

    public void WasRead() => State = ImportState.Read;

    public void Refuse(string refusal) => (State, Refusal) = (ImportState.Refused, refusal);

    /// <summary>It may be imported again, other parts of it or with other choices: what was read is kept.</summary>
    public void WasImported(PlanId plan, DeliverableId deliverable) => (State, PlanId, DeliverableId) = (ImportState.Imported, plan, deliverable);

    public void WasUndone() => State = ImportState.Undone;
}
