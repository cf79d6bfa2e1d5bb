using System.Text;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;
using Portal.Web.Api.Plans;

namespace Portal.Web.Api.Comments;

/// <summary>A thread as the margin shows it. Positions are given back as the browser wrote them.</summary>
public sealed record ThreadAnswer(
    CommentThreadId Id, string? Section, string? Record, string? Field, string? From, string? To, string? Quote, bool Resolved, IReadOnlyList<PostAnswer> Posts)
{
    public static ThreadAnswer Of(CommentThread thread, IReadOnlyDictionary<PersonId, string> names) => new(
        thread.Id, thread.SectionId, thread.RecordId, thread.FieldKey, Text(thread.Start), Text(thread.End), thread.Quote, thread.IsResolved,
        [.. thread.Comments.OrderBy(comment => comment.At).Select(comment =>
            new PostAnswer(comment.Id, new PersonAnswer(comment.Author, names.GetValueOrDefault(comment.Author, "")), comment.At, comment.Text))]);

    private static string? Text(byte[]? position) => position is null ? null : Encoding.UTF8.GetString(position);
}
