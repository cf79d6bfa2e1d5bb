using Portal.Domain.Approvals;
using Portal.Domain.Governance;
using Portal.Domain.Shared;
using Portal.Workflows.Engine;

namespace Portal.Web.Pages.Organisations;

/// <summary>Whether a case waits for a person: asked the same way for the space one is in and for the others.</summary>
internal static class AwaitedOf
{
    /// <summary>Asked to read, by name or by role, and has not answered this round.</summary>
    public static bool Reading(CaseState state, Roles onPlan, PersonId me) =>
        state is { State: ApprovalState.Review, Review: var round }
        && ((onPlan & Roles.Reviewer) != 0 || round?.Reviewers.Any(reviewer => reviewer.Person == me) == true)
        && round?.Answers.Any(answer => answer.Person == me) != true;

    /// <summary>Sits and votes in the very body the plan is before; other bodies of the circuit have had their turn or will have it.</summary>
    public static bool Sitting(WorkflowCase running, IReadOnlyList<Body> bodies, IEnumerable<BodyMembership> seats) =>
        running is { State: ApprovalState.Provisional, Step: { } step }
        && running.Definition.Step(step).Body.FindIn(bodies) is { } body
        && seats.Any(seat => seat.BodyId == body.Id && seat.Rank == SeatRank.Permanent);
}
