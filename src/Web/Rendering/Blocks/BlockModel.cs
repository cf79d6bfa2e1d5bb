using Portal.Domain.Plans;
using Portal.Domain.Plans.Records;

namespace Portal.Web.Rendering.Blocks;

/// <summary>What a block's partial needs: the plan of an edition, the section it stands in, its definition and the reader's words.</summary>
public sealed record BlockModel(LivePlan Plan, OutlineSection Section, BlockDefinition Block, PlanWords Words)
{
    /// <summary>What was decided, for the decision sheet; null before any decision.</summary>
    public DecisionSheet? Decision { get; init; }

    /// <summary>A question asked on the side, in the editor: this task takes so many working days more.</summary>
    public (string Task, decimal Days)? WhatIf { get; init; }

    /// <summary>Why a stated total that differs was kept, by the cell that states it; frozen with a version.</summary>
    public IReadOnlyDictionary<string, string> GapNotes { get; init; } = new Dictionary<string, string>();

    /// <summary>Where an image is served to this reader; null where it may not be seen.</summary>
    public Func<string, string?> ImageAddress { get; init; } = _ => null;

    /// <summary>Level of the headings inside the block: one below its section's, which the editor shows at level 2.</summary>
    public int HeadingLevel { get; init; } = 3;

    public RecordKind Kind => RecordKinds.Find(Block.RecordKind!)!;
    public IReadOnlyList<PlanRecord> Rows => field ??= [.. Plan.Rows(Block, Section.Id)];
    public IReadOnlyList<BlockGroup> Groups => field ??= BlockRows.Grouped(Plan, Rows, Block.RecordKind!, Block.GroupBy);
    public string Id => $"b-{Section.Id}-{Block.Key}";
    public string Caption => Words.Block(Block.Key);

    /// <summary>Columns that say something on this page: an empty column is left out for readers, the naming one never.</summary>
    public IReadOnlyList<FieldDefinition> FilledColumns(RecordKind kind, IReadOnlyList<string> columns, IReadOnlyList<PlanRecord> rows) =>
        [.. columns
            .Where(column => column == kind.TitleField || rows.Any(row => column == "code" ? row.Code is { Length: > 0 } : row[column] is not null))
            .Select(column => kind.Field(column) ?? FieldDefinition.Text(column))];

    public FieldHtml Show(PlanRecord record, FieldDefinition field) => new(Plan, Words, record, field);

    public string GroupTitle(BlockGroup group) => Words.Value(Plan, Block.RecordKind!, group.Field!, group.Key!);
}
