using Portal.Domain.Approvals;
using Portal.Domain.Shared;

namespace Portal.Workflows.Engine;

/// <summary>
/// Judges commands. Pure: the same case, command, facts and time give the same transition (but for the ids of what is made), nothing is
/// read or written here. Refuses with <see cref="RuleBrokenException"/>; what it returns may always be applied.
/// </summary>
public static class ApprovalEngine
{
    public static Transition Execute(CaseState state, ApprovalCommand command, ApprovalFacts facts, DateTimeOffset now)
    {
        if (Obstacles(state, command, facts) is [var first, ..]) throw first.ToException();
        var transition = command.Carry(state, facts, now);
        return transition with { Next = transition.Next with { Revision = state.Revision + 1 } };
    }

    /// <summary>Everything that forbids the command now, for the sheet that comes before the button.</summary>
    public static IReadOnlyList<Obstacle> Obstacles(CaseState state, ApprovalCommand command, ApprovalFacts facts)
    {
        if (command.SeenRevision is { } seen && seen != state.Revision) return [new(ApprovalRules.SomebodyWasFaster)];
        return [.. command.Obstacles(state, facts)];
    }
}
