using Portal.Domain.Shared;

namespace Portal.Workflows.Engine.Effects;

/// <summary>Ties an earlier decision to the version its verified amendments made.</summary>
public sealed record ConcludeDecision(DecisionId Id, VersionId Version) : Effect
{
    internal override ValueTask ApplyAsync(EffectContext context, CancellationToken cancellationToken)
    {
        context.Dossier.Decisions.Single(decision => decision.Id == Id).Result(Version);
        return ValueTask.CompletedTask;
    }
}
