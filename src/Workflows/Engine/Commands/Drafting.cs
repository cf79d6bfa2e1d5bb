using Portal.Domain.Approvals;

namespace Portal.Workflows.Engine.Commands;

/// <summary>Back to the authors, under the next draft number; the circuit will be gone through from its start.</summary>
internal static class Drafting
{
    public static CaseState Again(CaseState state, DateTimeOffset now) => state.Enter(ApprovalState.Draft, now) with
    {
        Number = state.Number.NextDraft(),
        Step = null,
        Review = null,
        Session = null,
        Pending = null,
        CurrentVersion = null,
    };
}
