using Portal.Domain.Shared;

namespace Portal.Domain.Governance;

/// <summary>
/// What a body decided on a deliverable, with the session it did so in. Never edited once recorded: a mistake is mended by another decision.
/// </summary>
public sealed class Decision : IOwnedByOrganisation
{
    private Decision() { }

    /// <summary>Records a decision already checked: <see cref="DecisionDraft.Check"/> is the only way to a <see cref="CheckedDecision"/>.</summary>
    public Decision(OrganisationId organisationId, DecisionId id, PlanId planId, DeliverableId deliverableId, VersionId? versionId, CheckedDecision decision, PersonId recordedBy, DateTimeOffset recordedAt)
    {
        OrganisationId = organisationId;
        Id = id;
        PlanId = planId;
        DeliverableId = deliverableId;
        VersionId = versionId;
        BodyId = decision.Body;
        BodyTitle = decision.BodyTitle;
        Nature = decision.Nature;
        var draft = decision.Draft;
        MeetingId = draft.Meeting;
        BallotId = draft.Ballot;
        Kind = draft.Kind;
        Opinion = draft.Opinion;
        Rejection = draft.Rejection;
        Number = draft.Number;
        DecidedOn = draft.Session.HeldOn;
        Votes = draft.Votes;
        Session = draft.Session;
        Tally = decision.Tally;
        Motives = draft.Motives;
        DeferredTo = draft.DeferredTo;
        SecondReading = draft.SecondReading;
        Fictitious = draft.Fictitious;
        RecordedBy = recordedBy;
        RecordedAt = recordedAt;
    }

    public OrganisationId OrganisationId { get; private set; }
    public DecisionId Id { get; private set; }
    public PlanId PlanId { get; private set; }
    public DeliverableId DeliverableId { get; private set; }
    /// <summary>The version that was before the body.</summary>
    public VersionId? VersionId { get; private set; }
    /// <summary>The version this decision made, at once or once its amendments were verified.</summary>
    public VersionId? ResultVersionId { get; private set; }
    public BodyId BodyId { get; private set; }
    public string BodyTitle { get; private set; } = "";
    public BodyNature Nature { get; private set; }
    public MeetingId? MeetingId { get; private set; }
    /// <summary>The electronic vote it rests on, if it was not taken in session.</summary>
    public BallotId? BallotId { get; private set; }
    public DecisionKind Kind { get; private set; }
    public AdviceOpinion? Opinion { get; private set; }
    public RejectionOutcome? Rejection { get; private set; }
    /// <summary>Number of the délibération, e.g. 2026-042.</summary>
    public string? Number { get; private set; }
    public DateOnly DecidedOn { get; private set; }
    public Votes Votes { get; private set; } = Votes.None;
    /// <summary>Attendance, proxies, conflicts: the list of voters, frozen with the decision.</summary>
    public SessionRecord Session { get; private set; } = new() { HeldOn = default, Attendance = [] };
    public Tally Tally { get; private set; } = Tally.Empty;
    public string? Motives { get; private set; }
    public DateOnly? DeferredTo { get; private set; }
    /// <summary>The body wants to see the amended text again.</summary>
    public bool SecondReading { get; private set; }
    /// <summary>« Décision fictive (démonstration) ».</summary>
    public bool Fictitious { get; private set; }
    public PersonId RecordedBy { get; private set; }
    public DateTimeOffset RecordedAt { get; private set; }

    /// <summary>What came after: transmission and posting. Facts beside the decision, not part of it.</summary>
    public Enforceability? Enforceability { get; private set; }

    public void Result(VersionId version) => ResultVersionId = version;

    public void Enforce(Enforceability facts)
    {
        Rule.Require(Nature == BodyNature.Deciding && Kind is DecisionKind.Approve or DecisionKind.ApproveWithAmendments, GovernanceRules.EnforceabilityIsOfResolutions);
        Rule.Require((facts.TransmittedOn ?? DecidedOn) >= DecidedOn && (facts.PostedOn ?? DecidedOn) >= DecidedOn, GovernanceRules.EnforceabilityComesAfter, DecidedOn);
        Enforceability = facts;
    }
}
