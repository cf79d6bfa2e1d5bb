using System.Buffers.Binary;
using Portal.Domain.Shared;

namespace Portal.Domain.Plans.Settings;

/// <summary>
/// A change somebody proposes and did not make: what stands there, what would stand there, and why. A row beside the document, never
/// in it: proposing changes nothing, whatever state the plan is in.
/// </summary>
public sealed class Suggestion : IOwnedByOrganisation
{
    public const int ReasonLength = 500;
    /// <summary>A long section rewritten whole.</summary>
    public const int ContentLength = 400_000;
    /// <summary>More waiting from one person is no review any more.</summary>
    public const int MostWaiting = 500;

    private Suggestion() { }

    public Suggestion(OrganisationId organisationId, SuggestionId id, PlanId planId, DeliverableId deliverableId, PersonId author, DateTimeOffset at)
    {
        OrganisationId = organisationId;
        Id = id;
        PlanId = planId;
        DeliverableId = deliverableId;
        Author = author;
        CreatedAt = at;
        ChangedAt = at;
    }

    public OrganisationId OrganisationId { get; private set; }
    public SuggestionId Id { get; private set; }
    public PlanId PlanId { get; private set; }
    public DeliverableId DeliverableId { get; private set; }
    public SuggestionKind Kind { get; private set; }
    public string SectionId { get; private set; } = "";
    public string? RecordId { get; private set; }
    public string? FieldKey { get; private set; }
    public byte[]? Start { get; private set; }
    public byte[]? End { get; private set; }
    /// <summary>What stood there when it was proposed: only over that may it be accepted.</summary>
    public string Before { get; private set; } = "";
    /// <summary>The same in plain words, for those who read it.</summary>
    public string Quote { get; private set; } = "";
    public string After { get; private set; } = "";
    public string? Reason { get; private set; }
    public PersonId Author { get; private set; }
    public DateTimeOffset CreatedAt { get; private set; }
    public DateTimeOffset ChangedAt { get; private set; }
    public SuggestionState State { get; private set; }
    public PersonId? DecidedBy { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }
    /// <summary>How what was accepted is taken back, as JSON; null where it cannot be.</summary>
    public string? Undo { get; private set; }
    /// <summary>How often an acceptance was taken back.</summary>
    public int Round { get; private set; }

    /// <summary>Names its batch in the log: accepted twice it is written once, and again after it was taken back.</summary>
    public Guid Batch
    {
        get
        {
            if (Round == 0) return Id.Value;
            var bytes = Id.Value.ToByteArray();
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(12), BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(12)) ^ Round);
            return new Guid(bytes);
        }
    }

    public bool IsOpen => State is SuggestionState.Pending or SuggestionState.Retained;

    /// <summary>What is proposed, as long as nobody answered; an answer already given in advance is asked for again.</summary>
    public void Write(SuggestionKind kind, SuggestionPlace place, string before, string quote, string after, DateTimeOffset at)
    {
        Rule.Require(IsOpen, PlanRules.SuggestionIsOpen);
        Kind = kind;
        (SectionId, RecordId, FieldKey, Start, End) = place;
        (Before, Quote, After) = (before, quote, after);
        ChangedAt = at;
        Reopen();
    }

    public void Explain(string? reason)
    {
        Rule.Require(IsOpen, PlanRules.SuggestionIsOpen);
        var trimmed = reason?.Trim();
        Reason = string.IsNullOrEmpty(trimmed) ? null : trimmed.Length > ReasonLength ? trimmed[..ReasonLength] : trimmed;
    }

    public void Retain(PersonId by, DateTimeOffset at) => Decide(SuggestionState.Retained, by, at);

    public void Refuse(PersonId by, DateTimeOffset at) => Decide(SuggestionState.Refused, by, at);

    public void Withdraw(DateTimeOffset at) => Decide(SuggestionState.Withdrawn, Author, at);

    /// <summary>Takes back a refusal, or an acceptance given in advance. What is in the text stays in it.</summary>
    public void Reopen()
    {
        Rule.Require(State is not (SuggestionState.Accepted or SuggestionState.Withdrawn), PlanRules.SuggestionIsOpen);
        (State, DecidedBy, DecidedAt) = (SuggestionState.Pending, null, null);
    }

    private void Decide(SuggestionState state, PersonId by, DateTimeOffset at)
    {
        Rule.Require(IsOpen, PlanRules.SuggestionIsOpen);
        (State, DecidedBy, DecidedAt) = (state, by, at);
    }
}
