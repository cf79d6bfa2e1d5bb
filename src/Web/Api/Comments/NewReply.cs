namespace Portal.Web.Api.Comments;

public sealed record NewReply(string? Text);
