using Portal.Domain.Shared;

namespace Portal.Domain.Governance;

/// <summary>
/// An electronic signature of the simple level: who, in what capacity, when, which version. It replaces neither the signed délibération nor the register,
/// and the page that shows it says so.
/// </summary>
public sealed class Signature : IOwnedByOrganisation
{
    public const int CapacityLength = 120;

    private Signature() { }

    public Signature(OrganisationId organisationId, PlanId planId, DeliverableId deliverableId, VersionId versionId, string fingerprint, PersonId signer, string signerName, string capacity, DateTimeOffset at)
    {
        capacity = capacity.Trim();
        Rule.Require(capacity.Length is > 0 and <= CapacityLength, GovernanceRules.SignersSayInWhatCapacity, CapacityLength);
        OrganisationId = organisationId;
        Id = SignatureId.New();
        PlanId = planId;
        DeliverableId = deliverableId;
        VersionId = versionId;
        Fingerprint = fingerprint;
        Signer = signer;
        SignerName = signerName;
        Capacity = capacity;
        At = at;
    }

    public OrganisationId OrganisationId { get; private set; }
    public SignatureId Id { get; private set; }
    public PlanId PlanId { get; private set; }
    public DeliverableId DeliverableId { get; private set; }
    public VersionId VersionId { get; private set; }
    /// <summary>Merkle root of the version as it was signed.</summary>
    public string Fingerprint { get; private set; } = "";
    public PersonId Signer { get; private set; }
    public string SignerName { get; private set; } = "";
    public string Capacity { get; private set; } = "";
    public DateTimeOffset At { get; private set; }
}
