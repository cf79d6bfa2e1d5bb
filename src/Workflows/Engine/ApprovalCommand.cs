using Portal.Domain.Approvals;
using Portal.Domain.Shared;

namespace Portal.Workflows.Engine;

/// <summary>
/// An order about a case: a value, judged by <see cref="ApprovalEngine"/>. Each has its file under <c>Commands</c> and holds its own guards,
/// so that adding one visits no other.
/// </summary>
public abstract record ApprovalCommand
{
    /// <summary>The revision the actor's page showed; a command on an older page is refused instead of surprising.</summary>
    public int? SeenRevision { get; init; }

    public string Name => GetType().Name;

    /// <summary>Whether alerts and differences of the content must be read before judging.</summary>
    internal virtual bool LooksAtContent => false;

    /// <summary>Everything that forbids it, rights first. Empty when it may be carried out.</summary>
    internal abstract IEnumerable<Obstacle> Obstacles(CaseState state, ApprovalFacts facts);

    /// <summary>What it comes to. Called only when there is no obstacle; may still refuse by name what it finds while computing.</summary>
    internal abstract Transition Carry(CaseState state, ApprovalFacts facts, DateTimeOffset now);

    /// <summary>The row of the permission table, crossed with the state.</summary>
    private protected static IEnumerable<Obstacle> Needs(PlanAction action, ApprovalFacts facts, ApprovalState state)
    {
        if (Permissions.Allows(action, facts.Roles, state)) yield break;
        var elsewhere = Permissions.StatesFor(action, facts.Roles);
        yield return elsewhere.Count == 0 ? new(ApprovalRules.RoleAllows) : new(ApprovalRules.StateAllows, state);
    }

    private protected static IEnumerable<Obstacle> Stands(CaseState state, params ReadOnlySpan<ApprovalState> expected) =>
        expected.Contains(state.State) ? [] : [new Obstacle(ApprovalRules.StateAllows, state.State)];

    private protected static IEnumerable<Obstacle> Unless(bool holds, BusinessRule rule, params object[] arguments) =>
        holds ? [] : [new Obstacle(rule, arguments)];

    private protected static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
