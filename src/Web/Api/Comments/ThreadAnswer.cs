using System.Text;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;
using Portal.Web.Api.Plans;

namespace Portal.Web.Api.Comments;

/// <summary>A thread as the margin shows it. Positions are given back as the browser wrote them.</summary>
public sealed record ThreadAnswer(
    CommentThreadId Id, CommentSpace Space, string? Section, string? Record, string? Field, string? From, string? To, string? Quote, bool Resolved, string? ResolvedBy,
    bool MentionsMe, bool Mine, IReadOnlyList<PostAnswer> Posts)
{
    /// <summary>How many of the people just named were told nothing, because they may not read it.</summary>
    public int Untold { get; init; }

    public static ThreadAnswer Of(CommentThread thread, PersonId reader, IReadOnlyDictionary<PersonId, string> names, ILookup<CommentId, CommentReaction> reactions) => new(
        thread.Id, thread.Space, thread.SectionId, thread.RecordId, thread.FieldKey, Text(thread.Start), Text(thread.End), thread.Quote, thread.IsResolved,
        thread.ResolvedBy is { } by ? names.GetValueOrDefault(by) : null,
        thread.Comments.Any(comment => comment.Mentions.Contains(reader)), thread.Comments.Any(comment => comment.Author == reader),
        [.. thread.Comments.OrderBy(comment => comment.At).ThenBy(comment => comment.Id.Value).Select(comment => new PostAnswer(
            comment.Id, new PersonAnswer(comment.Author, names.GetValueOrDefault(comment.Author, "")), comment.At, comment.Text,
            [.. reactions[comment.Id].GroupBy(each => each.Kind).OrderBy(kind => kind.Key).Select(kind => new ReactionAnswer(
                kind.Key, [.. kind.OrderBy(each => each.At).Select(each => names.GetValueOrDefault(each.PersonId, ""))], kind.Any(each => each.PersonId == reader)))]))]);

    private static string? Text(byte[]? position) => position is null ? null : Encoding.UTF8.GetString(position);
}
