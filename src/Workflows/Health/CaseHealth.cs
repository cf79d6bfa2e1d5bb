using Portal.Domain.Approvals;
using Portal.Domain.Governance;
using Portal.Workflows.Engine;

namespace Portal.Workflows.Health;

/// <summary>
/// Looks at a case as an operator would: what is stuck or late, and why. A state that hides is what people hate most in engines; here everything a case waits for is
/// named, and a case that waits for nothing it can get is said to be stuck.
/// </summary>
public static class CaseHealth
{
    public static IReadOnlyList<Trouble> Of(CaseDossier dossier, DateOnly today, DateTimeOffset now)
    {
        var state = dossier.Case.Current;
        return state.State switch
        {
            ApprovalState.Draft => [.. Lead(dossier)],
            ApprovalState.Review => [.. Lead(dossier), .. Bodies(dossier), .. Review(dossier, state, today)],
            ApprovalState.Provisional => [.. Lead(dossier), .. Bodies(dossier), .. Session(dossier, state, today, now)],
            ApprovalState.Amending => [.. Lead(dossier), .. Amendments(dossier, today)],
            ApprovalState.Definitive or ApprovalState.Superseded or ApprovalState.Archived or ApprovalState.Rejected => [],
        };
    }

    private static IEnumerable<Trouble> Lead(CaseDossier dossier)
    {
        var active = dossier.Memberships.Where(membership => membership.IsActive).Select(membership => membership.PersonId).ToHashSet();
        if (!dossier.PlanRoles.Any(role => (role.Columns & Roles.Lead) != 0 && active.Contains(role.PersonId))) yield return new(TroubleKind.NoLead, Blocks: true);
    }

    private static IEnumerable<Trouble> Bodies(CaseDossier dossier)
    {
        if (dossier.Case.Current.Step is not { } key) yield break;
        var step = dossier.RunningCircuit.Step(key);
        if (step.Body.FindIn(dossier.Bodies) is not { } body) yield return new(TroubleKind.BodyGone, Blocks: true, About: step.TitleIn("fr"));
        else if (!body.PermanentSeats.Any()) yield return new(TroubleKind.NobodySits, Blocks: true, About: body.Title);
    }

    private static IEnumerable<Trouble> Review(CaseDossier dossier, CaseState state, DateOnly today)
    {
        if (state.Review is not { } round) yield break;
        var gone = round.Awaited.Where(reviewer => !dossier.Memberships.Any(membership => membership.IsActive && membership.PersonId == reviewer.Person)).ToList();
        foreach (var reviewer in gone) yield return new(TroubleKind.ReviewerGone, Blocks: true, About: reviewer.Name);
        if (round.DueOn < today && round.Awaited.Except(gone).ToList() is { Count: > 0 } awaited)
            yield return new(TroubleKind.ReviewLate, Blocks: false, round.DueOn, string.Join(", ", awaited.Select(reviewer => reviewer.Name)));
    }

    private static IEnumerable<Trouble> Session(CaseDossier dossier, CaseState state, DateOnly today, DateTimeOffset now)
    {
        if (dossier.Ballot is { } ballot)
        {
            if (ballot.IsOver(now)) yield return new(TroubleKind.VoteUnrecorded, Blocks: false, DateOnly.FromDateTime(ballot.Ballot.ClosesAt.UtcDateTime));
            yield break;
        }

        if (state.Session is not { } session) yield return new(TroubleKind.NoSession, Blocks: false);
        else if (dossier.Meetings.FirstOrDefault(meeting => meeting.Id == session.Meeting)?.Status == MeetingStatus.CalledOff) yield return new(TroubleKind.SessionCalledOff, Blocks: true, session.HeldOn);
        else if (session.HeldOn < today) yield return new(TroubleKind.SessionUnrecorded, Blocks: false, session.HeldOn);
    }

    private static IEnumerable<Trouble> Amendments(CaseDossier dossier, DateOnly today)
    {
        var late = dossier.PendingAmendments.Where(amendment => !amendment.IsSettled && amendment.DueOn < today).ToList();
        if (late.Count > 0)
            yield return new(TroubleKind.AmendmentsLate, Blocks: false, late.Min(amendment => amendment.DueOn), string.Join(", ", late.Select(amendment => amendment.ResponsibleName).OfType<string>().Distinct()));
    }
}
