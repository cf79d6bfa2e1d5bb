using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;

namespace Portal.Web.Publishing;

/// <summary>What a reader said in public of a section, and what the organisation answered.</summary>
/// <param name="Standing">Anything but published is shown to its author only.</param>
public sealed record PublicComment(CommentThreadId Id, string SectionId, string By, DateTimeOffset At, string Text, PublicStanding Standing, string? Refusal, IReadOnlyList<PublicComment.Answer> Answers)
{
    public sealed record Answer(string Text, DateTimeOffset At);
}
