using Portal.Domain.Shared;

namespace Portal.Domain.Plans.Settings;

/// <summary>
/// A version put before an audience: to the organisation, its members or all. The widest audience includes the narrower ones, each
/// reading its own edition. Withdrawing works at once: pages look here, not at the version.
/// </summary>
public sealed class Publication : IOwnedByOrganisation
{
    private Publication() { }

    public Publication(OrganisationId organisationId, PlanVersion version, Audience audience, IEnumerable<AttachmentId> attachments, PersonId by, DateTimeOffset at, bool tellReaders = false)
    {
        OrganisationId = organisationId;
        Id = PublicationId.New();
        PlanId = version.PlanId;
        DeliverableId = version.DeliverableId;
        VersionId = version.Id;
        Audience = audience;
        Attachments = [.. attachments.Distinct()];
        PublishedBy = by;
        PublishedAt = at;
        TellsReaders = tellReaders && audience != Audience.Organisation;
    }

    public OrganisationId OrganisationId { get; private set; }
    public PublicationId Id { get; private set; }
    public PlanId PlanId { get; private set; }
    public DeliverableId DeliverableId { get; private set; }
    public VersionId VersionId { get; private set; }
    public Audience Audience { get; private set; }
    /// <summary>Attachments ticked one by one; the others stay inside.</summary>
    public IReadOnlyList<AttachmentId> Attachments { get; private set; } = [];
    public PersonId PublishedBy { get; private set; }
    public DateTimeOffset PublishedAt { get; private set; }
    /// <summary>The members' list is told, once a version.</summary>
    public bool TellsReaders { get; private set; }
    public PersonId? WithdrawnBy { get; private set; }
    public DateTimeOffset? WithdrawnAt { get; private set; }
    public string? WithdrawnBecause { get; private set; }

    public bool IsOut => WithdrawnAt is null;

    public void Withdraw(PersonId by, string? reason, DateTimeOffset at)
    {
        if (!IsOut) return;
        WithdrawnBy = by;
        WithdrawnAt = at;
        WithdrawnBecause = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim();
    }
}
