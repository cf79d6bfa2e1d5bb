using Portal.Domain.Plans.Settings;

namespace Portal.Web.Api.Comments;

/// <param name="On">False takes it back.</param>
public sealed record NewReaction(ReactionKind Kind, bool On = true);
