using Portal.Domain.Shared;

namespace Portal.Domain.Plans.Settings;

/// <summary>
/// A conversation in the margin: on a selection (two relative positions of the live document, the quoted text as fallback) or on a
/// record. Never part of what is frozen.
/// </summary>
public sealed class CommentThread : IOwnedByOrganisation
{
    public const int QuoteLength = 2000;
    public const int RefusalLength = 500;
    /// <summary>More that nobody read over yet from one person about one version is no conversation any more.</summary>
    public const int MostPending = 5;

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
        if (space == CommentSpace.Public) Standing = PublicStanding.Pending;
    }

    /// <summary>What a reader says in public of a section of a published version.</summary>
    public static CommentThread OfReader(PlanVersion version, string sectionId, PersonId reader, string text, DateTimeOffset at)
    {
        var thread = new CommentThread(version.OrganisationId, version.PlanId, version.DeliverableId, new(sectionId), reader, at, CommentSpace.Public);
        thread.SayOf(version.Id);
        thread.Reply(reader, text, [], at);
        return thread;
    }

    public OrganisationId OrganisationId { get; private set; }
    public CommentThreadId Id { get; private set; }
    public PlanId PlanId { get; private set; }
    public DeliverableId DeliverableId { get; private set; }
    /// <summary>Chosen when it begins, for good: what was said among some is not opened to others later.</summary>
    public CommentSpace Space { get; private set; }
    /// <summary>The published version a public conversation is about; it stays with it.</summary>
    public VersionId? VersionId { get; private set; }
    /// <summary>Null outside the public space.</summary>
    public PublicStanding? Standing { get; private set; }
    public PersonId? ModeratedBy { get; private set; }
    public DateTimeOffset? ModeratedAt { get; private set; }
    /// <summary>Why it was not published, said to its author.</summary>
    public string? Refusal { get; private set; }
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

    /// <param name="isOfficial">Said for the organisation: in public, the only answers that are shown.</param>
    public Comment Reply(PersonId author, string text, IEnumerable<PersonId> mentions, DateTimeOffset at, bool isOfficial = false)
    {
        Rule.Require(!IsResolved, PlanRules.ThreadIsOpen);
        var comment = new Comment(OrganisationId, Id, author, text, mentions, at, isOfficial);
        _comments.Add(comment);
        return comment;
    }

    /// <summary>Ties a public conversation to the version it is about.</summary>
    public void SayOf(VersionId version) => VersionId = version;

    public void Publish(PersonId by, DateTimeOffset at)
    {
        Rule.Require(Standing is not null, PlanRules.OnlyPublicCommentsAreModerated);
        (Standing, ModeratedBy, ModeratedAt, Refusal) = (PublicStanding.Published, by, at, null);
    }

    /// <summary>Keeps it from being shown, or takes it off the page.</summary>
    public void Refuse(string? reason, PersonId by, DateTimeOffset at)
    {
        Rule.Require(Standing is not null, PlanRules.OnlyPublicCommentsAreModerated);
        reason = reason?.Trim();
        Rule.Require(reason is { Length: > 0 and <= RefusalLength }, PlanRules.RefusalsSayWhy, RefusalLength);
        (Standing, ModeratedBy, ModeratedAt, Refusal) = (PublicStanding.Refused, by, at, reason);
    }

    public void Resolve(PersonId by, DateTimeOffset at)
    {
        ResolvedBy ??= by;
        ResolvedAt ??= at;
    }

    public void Reopen() => (ResolvedBy, ResolvedAt) = (null, null);
}
