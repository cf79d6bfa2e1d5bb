using Portal.Domain.Approvals;
using Portal.Domain.Plans.Settings;
using Portal.Workflows.Engine.Effects;

namespace Portal.Workflows.Engine.Commands;

/// <summary>Takes a publication down at once: the publisher may, and the sponsor who ordered it.</summary>
public sealed record WithdrawPublication(PublicationId Publication, string? Reason = null) : ApprovalCommand
{
    internal override IEnumerable<Obstacle> Obstacles(CaseState state, ApprovalFacts facts) =>
    [
        .. Unless(
            Permissions.Allows(PlanAction.Publish, facts.Roles, ApprovalState.Definitive) || Permissions.Allows(PlanAction.OrderPublication, facts.Roles, ApprovalState.Definitive),
            ApprovalRules.RoleAllows),
        .. Unless(facts.Publications.Any(publication => publication.Id == Publication && publication.IsOut), ApprovalRules.PublicationIsOut),
    ];

    internal override Transition Carry(CaseState state, ApprovalFacts facts, DateTimeOffset now) =>
        new(state, Name, [new TakeDown(Publication, Trimmed(Reason))]) { Reason = Trimmed(Reason) };
}
