namespace Portal.Web.Api.Schema;

public sealed record KindAnswer(
    string Key, string One, string Many, bool HasCode, string TitleField, bool Single, IReadOnlyList<FieldAnswer> Fields, IReadOnlyList<CellAnswer> Cells);
