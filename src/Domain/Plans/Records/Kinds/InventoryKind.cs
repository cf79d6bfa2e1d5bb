using static Portal.Domain.Plans.Records.FieldDefinition;

namespace Portal.Domain.Plans.Records.Kinds;

/// <summary>R-INVENTORY: what exists today. <c>partOf</c> says a row is counted within another: 120 PCs on remote sites, of 252.</summary>
public static class InventoryKind
{
    public const string Key = "inventory";

    public static RecordKind Definition { get; } = new(Key, Audience.Public,
    [
        Choice("class", "hardware", "base-software", "transmission", "application", "office", "premises", "team"),
        Text("title"),
        Number("quantity"),
        Text("quantityText"),
        Text("site"),
        Link("partOf", InventoryKind.Key),
        LongText("note"),
    ]);
}
