using Portal.Domain.Shared;

namespace Portal.Workflows.Engine;

/// <summary>A reason why a command would be refused, with what its message fills in. The sheets show them all before anyone presses the button.</summary>
public sealed record Obstacle(BusinessRule Rule, params IReadOnlyList<object> Arguments)
{
    internal RuleBrokenException ToException() => new(Rule, [.. Arguments]);
}
