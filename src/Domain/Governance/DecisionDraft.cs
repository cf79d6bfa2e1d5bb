using Portal.Domain.Shared;

namespace Portal.Domain.Governance;

/// <summary>A decision as the secretary enters it, before any rule looked at it.</summary>
public sealed record DecisionDraft
{
    public required DecisionKind Kind { get; init; }
    public AdviceOpinion? Opinion { get; init; }
    public RejectionOutcome? Rejection { get; init; }
    public required SessionRecord Session { get; init; }
    public Votes Votes { get; init; } = Votes.None;
    public MeetingId? Meeting { get; init; }
    /// <summary>The electronic vote whose result this records; its votes are then counted, not typed.</summary>
    public BallotId? Ballot { get; init; }
    public string? Number { get; init; }
    public string? Motives { get; init; }
    /// <summary>Amendments of an approval, or observations of an advice.</summary>
    public IReadOnlyList<AmendmentRequest> Amendments { get; init; } = [];
    /// <summary>The amended text comes back before the body.</summary>
    public bool SecondReading { get; init; }
    public DateOnly? DeferredTo { get; init; }
    /// <summary>Name given to the project.</summary>
    public string? ProjectName { get; init; }
    public bool Fictitious { get; init; }

    /// <summary>Holds it against the body's rules: nature, quorum, majority, motives, amendments complete, date.</summary>
    /// <param name="today">Local date of the organisation: nobody records a session of tomorrow.</param>
    /// <param name="settings">The body's own, or as the step of a circuit adapts them.</param>
    public CheckedDecision Check(Body body, DateOnly today, BodySettings? settings = null)
    {
        settings ??= body.Settings;
        var tally = Count(body, today, settings);
        CheckKind();
        CheckAmendments();
        Rule.Require(ProjectName is null || Kind is DecisionKind.Approve or DecisionKind.ApproveWithAmendments, GovernanceRules.NamesAreGivenAtApproval);
        return new CheckedDecision(body.Id, body.Title, settings.Nature, this, tally);
    }

    /// <summary>
    /// Only what presences and votes come to: enough for the sentence that is live while a session is typed and its texts are not there yet.
    /// </summary>
    public Tally Count(Body body, DateOnly today, BodySettings? settings = null)
    {
        settings ??= body.Settings;
        var decides = settings.Nature == BodyNature.Deciding;
        Rule.Require(Session.HeldOn <= today, GovernanceRules.SessionsAreRecordedOnceHeld);
        Rule.Require(decides || Kind is DecisionKind.Advice or DecisionKind.Defer or DecisionKind.NoteTaken, GovernanceRules.AdvisoryBodiesAdvise, body.Title);
        Rule.Require(Kind != DecisionKind.Advice || !decides, GovernanceRules.DecidingBodiesDecide, body.Title);
        Rule.Require(settings.VoteMode != VoteMode.Electronic || Ballot is not null || Votes.Total == 0 || Kind is DecisionKind.Defer or DecisionKind.NoteTaken, GovernanceRules.VotesAreElectronicHere);

        var tally = Tally.Of(body, Session, Votes, settings);
        // A session adjourns for want of quorum: deferring is the one thing it may do.
        if (Kind != DecisionKind.Defer) Rule.Require(tally.Quorum.IsReached, GovernanceRules.QuorumIsReached, tally.Quorum.Required, tally.Quorum.Counted);
        if (Kind is DecisionKind.Approve or DecisionKind.ApproveWithAmendments) Rule.Require(tally.Carried, GovernanceRules.ApprovalNeedsTheMajority, Votes.For, Votes.Against);
        if (Kind == DecisionKind.Reject) Rule.Require(!tally.Carried, GovernanceRules.CarriedMotionsAreNotRejected, Votes.For, Votes.Against);
        return tally;
    }

    private void CheckKind()
    {
        if (Kind == DecisionKind.Reject)
        {
            Rule.Require(Rejection is not null, GovernanceRules.RejectionsSayWhatFollows);
            Rule.Require(!string.IsNullOrWhiteSpace(Motives), GovernanceRules.RefusalsSayWhy);
        }

        if (Kind == DecisionKind.Defer) Rule.Require(DeferredTo is { } date && date > Session.HeldOn, GovernanceRules.DeferralsNameADate);
        if (Kind == DecisionKind.Advice) Rule.Require(Opinion is not null, GovernanceRules.AdviceHasAnOpinion);
    }

    private void CheckAmendments()
    {
        var mayAmend = Kind is DecisionKind.ApproveWithAmendments or DecisionKind.Advice;
        Rule.Require(mayAmend || Amendments.Count == 0, GovernanceRules.OnlySomeDecisionsAmend);
        Rule.Require(Kind != DecisionKind.ApproveWithAmendments || Amendments.Count > 0, GovernanceRules.AmendmentsAreNamed);
        foreach (var amendment in Amendments)
        {
            Rule.Require(amendment.Text.Trim().Length is > 0 and <= Amendment.TextLength, GovernanceRules.AmendmentsSaySomething, Amendment.TextLength);
            Rule.Require(amendment.HasTarget, GovernanceRules.AmendmentsHaveTargets);
            Rule.Require(amendment.HasResponsible, GovernanceRules.AmendmentsHaveAResponsible);
            Rule.Require(amendment.DueOn is { } due && due >= Session.HeldOn, GovernanceRules.AmendmentsAreDue);
            if (amendment.Deferral is { } deferral) CheckDeferral(deferral);
        }
    }

    private static void CheckDeferral(MeanDeferral deferral)
    {
        Rule.Require(deferral.Substitute.Length is > 0 and <= MeanDeferral.TextLength, GovernanceRules.DeferredMeansHaveASubstitute, MeanDeferral.TextLength);
        Rule.Require(deferral.Reason.Length is > 0 and <= MeanDeferral.TextLength, GovernanceRules.DeferralsRestateTheScope, MeanDeferral.TextLength);
    }
}
