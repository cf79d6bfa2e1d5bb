using Portal.Domain.Plans.Settings;

namespace Portal.Web.Api.Comments;

/// <summary>Who reacted in one way to a comment.</summary>
public sealed record ReactionAnswer(ReactionKind Kind, IReadOnlyList<string> Names, bool Mine);
