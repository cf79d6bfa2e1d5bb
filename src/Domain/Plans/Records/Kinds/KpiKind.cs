using static Portal.Domain.Plans.Records.FieldDefinition;

namespace Portal.Domain.Plans.Records.Kinds;

/// <summary>R-KPI: an indicator with its target; <c>actual.2023</c> holds values known when the plan was written.</summary>
public static class KpiKind
{
    public const string Key = "kpi";

    public static RecordKind Definition { get; } = new(Key, Audience.Public,
    [
        Text("title"),
        Text("unit"),
        Choice("direction", "up", "down"),
        Number("target"),
        Period("targetPeriod"),
        Number("tolerance"),
        Text("owner"),
        Cadence(),
        Text("source"),
    ])
    {
        HasCode = true,
        Cells = [new("actual.", CellAxis.Year, FieldType.Number)],
    };
}
