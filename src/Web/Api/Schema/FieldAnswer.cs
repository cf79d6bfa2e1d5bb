namespace Portal.Web.Api.Schema;

public sealed record FieldAnswer(string Key, string Type, string Label, string? LinkTo, IReadOnlyList<ChoiceAnswer>? Choices);
