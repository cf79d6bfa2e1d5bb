using Portal.Domain.Shared;

namespace Portal.Domain.Plans.Settings;

/// <summary>One message of a thread.</summary>
public sealed class Comment : IOwnedByOrganisation
{
    public const int TextLength = 10_000;

    private Comment() { }

    internal Comment(OrganisationId organisationId, CommentThreadId threadId, PersonId author, string text, IEnumerable<PersonId> mentions, DateTimeOffset at, bool isOfficial)
    {
        OrganisationId = organisationId;
        Id = CommentId.New();
        ThreadId = threadId;
        Author = author;
        Mentions = [.. mentions.Distinct()];
        At = at;
        IsOfficial = isOfficial;
        Text = Checked(text);
    }

    public OrganisationId OrganisationId { get; private set; }
    public CommentId Id { get; private set; }
    public CommentThreadId ThreadId { get; private set; }
    public PersonId Author { get; private set; }
    public string Text { get; private set; } = "";
    public IReadOnlyList<PersonId> Mentions { get; private set; } = [];
    public DateTimeOffset At { get; private set; }
    /// <summary>Said for the organisation, by someone who answers for the plan.</summary>
    public bool IsOfficial { get; private set; }
    public DateTimeOffset? EditedAt { get; private set; }
    public DateTimeOffset? RemovedAt { get; private set; }

    public void Reword(PersonId by, string text, DateTimeOffset at)
    {
        Rule.Require(by == Author, PlanRules.CommentsAreTheirAuthors);
        Text = Checked(text);
        EditedAt = at;
    }

    /// <summary>Leaves an empty place in the thread, so that the replies keep their sense.</summary>
    public void Remove(PersonId by, DateTimeOffset at)
    {
        Rule.Require(by == Author, PlanRules.CommentsAreTheirAuthors);
        Text = "";
        RemovedAt ??= at;
    }

    private static string Checked(string text)
    {
        text = text.Trim();
        Rule.Require(text.Length is > 0 and <= TextLength, PlanRules.CommentsSaySomething, TextLength);
        return text;
    }
}
