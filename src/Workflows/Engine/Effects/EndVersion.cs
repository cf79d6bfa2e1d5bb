using Portal.Domain.Approvals;
using Portal.Domain.Shared;

namespace Portal.Workflows.Engine.Effects;

/// <summary>A version leaves the stage: replaced by a newer one, rejected, or archived.</summary>
public sealed record EndVersion(VersionId Version, ApprovalState State) : Effect
{
    internal override ValueTask ApplyAsync(EffectContext context, CancellationToken cancellationToken)
    {
        var version = context.Dossier.Versions.Single(version => version.Id == Version);
        switch (State)
        {
            case ApprovalState.Superseded: version.Supersede(); break;
            case ApprovalState.Rejected: version.Reject(); break;
            case ApprovalState.Archived: version.Archive(); break;
            default: throw new InvalidOperationException($"A version does not end as {State}.");
        }

        return ValueTask.CompletedTask;
    }
}
