using Portal.Domain.Plans.Settings;
using Portal.Web.Api.Plans;

namespace Portal.Web.Api.Comments;

public sealed record PostAnswer(CommentId Id, PersonAnswer Author, DateTimeOffset At, string Text, IReadOnlyList<ReactionAnswer> Reactions);
