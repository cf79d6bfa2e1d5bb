using Portal.Domain.Shared;

namespace Portal.Domain.Plans.Settings;

/// <summary>
/// Someone saw an alert and said why it stands. It holds for that alert with those figures (<see cref="Evidence"/>): when they
/// change, the alert asks again. An answer is never erased: who withdraws it does so under his name, and the alert asks again. Unique
/// by organisation, deliverable, rule, subject, evidence and round.
/// </summary>
public sealed class AlertAcknowledgement : IOwnedByOrganisation
{
    public const int NoteCharacters = 1000;

    private AlertAcknowledgement() { }

    public AlertAcknowledgement(OrganisationId organisationId, DeliverableId deliverableId, string rule, string subject, string evidence, int round, string note, PersonId by, DateTimeOffset at)
    {
        Rule.Require(!string.IsNullOrWhiteSpace(note), PlanRules.AcknowledgementsSayWhy);
        Rule.Require(note.Length <= NoteCharacters, PlanRules.AcknowledgementsAreBrief, NoteCharacters);
        OrganisationId = organisationId;
        Id = AcknowledgementId.New();
        DeliverableId = deliverableId;
        AlertRule = rule;
        Subject = subject;
        Evidence = evidence;
        Round = round;
        Note = note.Trim();
        By = by;
        At = at;
    }

    public OrganisationId OrganisationId { get; private set; }
    public AcknowledgementId Id { get; private set; }
    public DeliverableId DeliverableId { get; private set; }
    /// <summary>Code of the alert's rule: V2, V8…</summary>
    public string AlertRule { get; private set; } = "";
    /// <summary>The record, section or cell concerned.</summary>
    public string Subject { get; private set; } = "";
    /// <summary>The figures or text the alert spoke of, e.g. <c>115|85</c>.</summary>
    public string Evidence { get; private set; } = "";
    /// <summary>How many answers to the same alert were withdrawn before this one.</summary>
    public int Round { get; private set; }
    public string Note { get; private set; } = "";
    public PersonId By { get; private set; }
    public DateTimeOffset At { get; private set; }
    public PersonId? WithdrawnBy { get; private set; }
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>The alert asks again. A second withdrawal changes nothing: the first one's name and time stay.</summary>
    public void Withdraw(PersonId by, DateTimeOffset at)
    {
        if (WithdrawnAt is null) (WithdrawnBy, WithdrawnAt) = (by, at);
    }
}
