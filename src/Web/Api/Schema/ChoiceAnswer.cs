namespace Portal.Web.Api.Schema;

public sealed record ChoiceAnswer(string Key, string Label);
