using Portal.Domain.Approvals;
using Portal.Workflows.Engine;

namespace Portal.Workflows.Outbox;

/// <summary>Where a case must still stand for a reminder to make sense: same cycle, same version, same state and step.</summary>
public sealed record ReminderCondition(int Cycle, VersionNumber Number, ApprovalState State, string? Step)
{
    public static ReminderCondition Of(CaseState state) => new(state.Cycle, state.Number, state.State, state.Step);

    public bool HoldsIn(CaseState state) => Of(state) == this;
}
