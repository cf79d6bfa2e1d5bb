using Portal.Domain.Shared;

namespace Portal.Workflows.Engine;

/// <summary>What a command comes to: the next state, what must happen with it in the same transaction, and what to tell the actor.</summary>
/// <param name="Remarks">Things worth saying that forbid nothing (a session convened late); resource keys.</param>
public sealed record Transition(CaseState Next, string Command, IReadOnlyList<Effect> Effects)
{
    public string? Reason { get; init; }
    public string? Detail { get; init; }
    public IReadOnlyList<BusinessRule> Remarks { get; init; } = [];
}
