using System.Text.Json;
using Portal.Domain.Plans;
using Portal.Domain.Plans.Records;
using Portal.Web.Rendering.Blocks;

namespace Portal.Web.Api.Schema;

/// <summary>Puts the model of the plan into the words of one reader.</summary>
internal sealed class SchemaWording(PlanWords words)
{
    public SchemaAnswer Of(PlanSettings settings) => new(
        [.. settings.Years], settings.Currency, words.Field("common", "code"), [.. RecordKinds.All.Select(Kind)], [.. BlockDefinitions.All.Select(Block)]);

    private KindAnswer Kind(RecordKind kind) => new(
        kind.Key, words.One(kind.Key), words.Many(kind.Key), kind.HasCode, kind.TitleField, kind.Single,
        [.. kind.Fields.Select(field => new FieldAnswer(field.Key, Camel(field.Type), words.Field(kind.Key, field.Key), field.LinkTo, Choices(kind, field.Key, field.Choices)))],
        [.. kind.Cells.Select(cell => new CellAnswer(cell.Prefix, Camel(cell.Axis), Camel(cell.Type), Choices(kind, cell.Prefix.TrimEnd('.'), cell.Choices), cell.HasTotal))]);

    private BlockAnswer Block(BlockDefinition block) => new(
        block.Key, words.Block(block.Key), Camel(block.Layout), block.RecordKind, block.Columns, block.GroupBy, block.Cells, block.TotalsKind,
        block.Lines is { } lines ? new(lines.RecordKind, lines.LinkField, lines.GroupBy, lines.Columns) : null,
        block.Filter is { } filter ? new(filter.Field, filter.Value) : null, block.WholePlan);

    private List<ChoiceAnswer>? Choices(RecordKind kind, string field, IReadOnlyList<string> choices) =>
        choices.Count == 0 ? null : [.. choices.Select(choice => new ChoiceAnswer(choice, words.Choice(kind.Key, field, choice)))];

    private static string Camel<T>(T value) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
