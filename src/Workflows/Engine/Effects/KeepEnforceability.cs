using Portal.Domain.Governance;
using Portal.Domain.Shared;

namespace Portal.Workflows.Engine.Effects;

/// <summary>Writes beside a decision what came after it: transmission and posting.</summary>
public sealed record KeepEnforceability(DecisionId Decision, Enforceability Facts) : Effect
{
    internal override ValueTask ApplyAsync(EffectContext context, CancellationToken cancellationToken)
    {
        context.Dossier.Decisions.First(decision => decision.Id == Decision).Enforce(Facts);
        return ValueTask.CompletedTask;
    }
}
