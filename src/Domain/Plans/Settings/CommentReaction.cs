using Portal.Domain.Shared;

namespace Portal.Domain.Plans.Settings;

/// <summary>One person's reaction to a comment: once by kind.</summary>
public sealed class CommentReaction : IOwnedByOrganisation
{
    private CommentReaction() { }

    public CommentReaction(OrganisationId organisationId, CommentId commentId, PersonId personId, ReactionKind kind, DateTimeOffset at)
    {
        OrganisationId = organisationId;
        CommentId = commentId;
        PersonId = personId;
        Kind = kind;
        At = at;
    }

    public OrganisationId OrganisationId { get; private set; }
    public CommentId CommentId { get; private set; }
    public PersonId PersonId { get; private set; }
    public ReactionKind Kind { get; private set; }
    public DateTimeOffset At { get; private set; }
}
