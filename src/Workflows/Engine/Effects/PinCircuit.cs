using Portal.Workflows.Definitions;

namespace Portal.Workflows.Engine.Effects;

/// <summary>From now on the case follows this text of the circuit, whatever becomes of the circuit.</summary>
public sealed record PinCircuit(WorkflowDefinition Circuit) : Effect
{
    internal override ValueTask ApplyAsync(EffectContext context, CancellationToken cancellationToken)
    {
        context.Dossier.Case.Pin(Circuit);
        return ValueTask.CompletedTask;
    }
}
