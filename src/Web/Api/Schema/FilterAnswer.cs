namespace Portal.Web.Api.Schema;

public sealed record FilterAnswer(string Field, string Value);
