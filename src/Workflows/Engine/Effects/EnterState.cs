using Portal.Domain.Approvals;

namespace Portal.Workflows.Engine.Effects;

/// <summary>The live document enters a state without being read: opened, opened in part, or closed for good.</summary>
public sealed record EnterState(ApprovalState State) : Effect
{
    internal override ValueTask ApplyAsync(EffectContext context, CancellationToken cancellationToken) =>
        context.Freezing.EnterAsync(context.Dossier.Organisation.Id, context.Dossier.Deliverable.Id, State, cancellationToken);
}
