using Portal.Domain.Shared;

namespace Portal.Domain.Governance;

/// <summary>An amendment asked for by a decision, on its way to verified. Only its targets are open meanwhile.</summary>
public sealed class Amendment : IOwnedByOrganisation
{
    public const int TextLength = 4000;

    private Amendment() { }

    public Amendment(OrganisationId organisationId, AmendmentId id, DecisionId decisionId, PlanId planId, DeliverableId deliverableId, int number, AmendmentRequest request)
    {
        OrganisationId = organisationId;
        Id = id;
        DecisionId = decisionId;
        PlanId = planId;
        DeliverableId = deliverableId;
        Number = number;
        Text = request.Text.Trim();
        Sections = [.. request.Sections.Distinct(StringComparer.Ordinal)];
        Records = [.. request.Records.Distinct(StringComparer.Ordinal)];
        Responsible = request.Responsible;
        ResponsibleName = string.IsNullOrWhiteSpace(request.ResponsibleName) ? null : request.ResponsibleName.Trim();
        DueOn = request.DueOn ?? DateOnly.MaxValue;
        Deferral = request.Deferral;
    }

    public OrganisationId OrganisationId { get; private set; }
    public AmendmentId Id { get; private set; }
    public DecisionId DecisionId { get; private set; }
    public PlanId PlanId { get; private set; }
    public DeliverableId DeliverableId { get; private set; }
    /// <summary>1, 2, 3… within its decision.</summary>
    public int Number { get; private set; }
    public string Text { get; private set; } = "";
    public IReadOnlyList<string> Sections { get; private set; } = [];
    public IReadOnlyList<string> Records { get; private set; } = [];
    public PersonId? Responsible { get; private set; }
    public string? ResponsibleName { get; private set; }
    public DateOnly DueOn { get; private set; }
    /// <summary>The mean it puts off, which can be written into the plan in one act.</summary>
    public MeanDeferral? Deferral { get; private set; }
    public AmendmentState State { get; private set; }
    /// <summary>How it was integrated, or why it is refused.</summary>
    public string? Note { get; private set; }
    public PersonId? IntegratedBy { get; private set; }
    public DateTimeOffset? IntegratedAt { get; private set; }
    public PersonId? VerifiedBy { get; private set; }
    public DateTimeOffset? VerifiedAt { get; private set; }

    /// <summary>Nothing is left to do for it.</summary>
    public bool IsSettled => State is AmendmentState.Verified or AmendmentState.Refused;

    public void Integrate(PersonId by, string? note, DateTimeOffset at)
    {
        Rule.Require(State is AmendmentState.Requested or AmendmentState.Integrated, GovernanceRules.SettledAmendmentsAreFinal);
        State = AmendmentState.Integrated;
        Note = string.IsNullOrWhiteSpace(note) ? null : note.Trim();
        IntegratedBy = by;
        IntegratedAt = at;
    }

    public void Verify(PersonId by, DateTimeOffset at)
    {
        Rule.Require(State == AmendmentState.Integrated, GovernanceRules.OnlyIntegratedAmendmentsAreVerified);
        State = AmendmentState.Verified;
        VerifiedBy = by;
        VerifiedAt = at;
    }

    /// <summary>The verifier finds it not well integrated: back to its responsable.</summary>
    public void SendBack(string note)
    {
        Rule.Require(State == AmendmentState.Integrated, GovernanceRules.OnlyIntegratedAmendmentsAreVerified);
        Rule.Require(!string.IsNullOrWhiteSpace(note), GovernanceRules.RefusalsSayWhy);
        State = AmendmentState.Requested;
        Note = note.Trim();
    }

    /// <summary>Whoever may verify withdraws the request, with a reason.</summary>
    public void Refuse(PersonId by, string reason, DateTimeOffset at)
    {
        Rule.Require(!IsSettled, GovernanceRules.SettledAmendmentsAreFinal);
        Rule.Require(!string.IsNullOrWhiteSpace(reason), GovernanceRules.RefusalsSayWhy);
        State = AmendmentState.Refused;
        Note = reason.Trim();
        VerifiedBy = by;
        VerifiedAt = at;
    }
}
