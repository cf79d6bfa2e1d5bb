namespace Portal.Web.Api.Schema;

public sealed record CellAnswer(string Prefix, string Axis, string Type, IReadOnlyList<ChoiceAnswer>? Choices, bool HasTotal);
