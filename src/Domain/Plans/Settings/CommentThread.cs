using Portal.Domain.Shared;

namespace Portal.Domain.Plans.Settings;

/// <summary>
/// A conversation in the margin: on a selection (two relative positions of the live document, the quoted text as fallback) or on a
/// record. Never part of what is frozen.
/// </summary>
public sealed class CommentThread : IOwnedByOrganisation
{
    public const int QuoteLength = 2000;

    private readonly List<Comment> _comments = [];

    private CommentThread() { }

    public CommentThread(OrganisationId organisationId, PlanId planId, DeliverableId deliverableId, CommentAnchor anchor, PersonId createdBy, DateTimeOffset createdAt, CommentSpace space = CommentSpace.Internal)
    {
        OrganisationId = organisationId;
        Id = CommentThreadId.New();
        PlanId = planId;
        DeliverableId = deliverableId;
        SectionId = anchor.SectionId;
        RecordId = anchor.RecordId;
        FieldKey = anchor.FieldKey;
        Start = anchor.Start;
        End = anchor.End;
        Quote = anchor.Quote is { Length: > QuoteLength } ? anchor.Quote[..QuoteLength] : anchor.Quote;
        CreatedBy = createdBy;
        CreatedAt = createdAt;
        Space = space;
    }

    public OrganisationId OrganisationId { get; private set; }
    public CommentThreadId Id { get; private set; }
    public PlanId PlanId { get; private set; }
    public DeliverableId DeliverableId { get; private set; }
    /// <summary>Chosen when it begins, for good: what was said among some is not opened to others later.</summary>
    public CommentSpace Space { get; private set; }
    public string? SectionId { get; private set; }
    public string? RecordId { get; private set; }
    public string? FieldKey { get; private set; }
    public byte[]? Start { get; private set; }
    public byte[]? End { get; private set; }
    public string? Quote { get; private set; }
    public PersonId CreatedBy { get; private set; }
    public DateTimeOffset CreatedAt { get; private set; }
    public PersonId? ResolvedBy { get; private set; }
    public DateTimeOffset? ResolvedAt { get; private set; }
    public IReadOnlyList<Comment> Comments => _comments;

    public bool IsResolved => ResolvedAt is not null;

    public Comment Reply(PersonId author, string text, IEnumerable<PersonId> mentions, DateTimeOffset at)
    {
        Rule.Require(!IsResolved, PlanRules.ThreadIsOpen);
        var comment = new Comment(OrganisationId, Id, author, text, mentions, at);
        _comments.Add(comment);
        return comment;
    }

    public void Resolve(PersonId by, DateTimeOffset at)
    {
        ResolvedBy ??= by;
        ResolvedAt ??= at;
    }

    public void Reopen() => (ResolvedBy, ResolvedAt) = (null, null);
}
