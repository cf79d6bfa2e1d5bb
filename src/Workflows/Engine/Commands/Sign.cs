using Portal.Domain.Approvals;
using Portal.Domain.Governance;
using Portal.Workflows.Engine.Effects;

namespace Portal.Workflows.Engine.Commands;

/// <summary>
/// Signs the version in force, at the simple level: who, in what capacity, when, which fingerprint. The host asks for the password again before it gives this command.
/// </summary>
public sealed record Sign(string Capacity) : ApprovalCommand
{
    internal override IEnumerable<Obstacle> Obstacles(CaseState state, ApprovalFacts facts) =>
    [
        .. Needs(PlanAction.Sign, facts, state.State),
        .. Unless(state.InForceVersion is not null, ApprovalRules.OnlyAdoptedVersionsArePublished),
        .. Unless(Trimmed(Capacity) is { Length: <= Signature.CapacityLength }, GovernanceRules.SignersSayInWhatCapacity, Signature.CapacityLength),
        .. Unless(!facts.Signatures.Any(signature => signature.VersionId == state.InForceVersion && signature.Signer == facts.Actor.Person), ApprovalRules.SignedOnce),
    ];

    internal override Transition Carry(CaseState state, ApprovalFacts facts, DateTimeOffset now) =>
        new(state, Name, state.InForceVersion is { } version ? [new KeepSignature(version, Capacity.Trim())] : []) { Detail = Capacity.Trim() };
}
