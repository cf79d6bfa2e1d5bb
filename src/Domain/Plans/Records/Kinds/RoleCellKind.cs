using static Portal.Domain.Plans.Records.FieldDefinition;

namespace Portal.Domain.Plans.Records.Kinds;

/// <summary>R-ROLECELL: the part a structure plays in a function, principal or associate; no row means none.</summary>
public static class RoleCellKind
{
    public const string Key = "role-cell";

    public static RecordKind Definition { get; } = new(Key, Audience.Organisation,
    [
        Link("function", FunctionKind.Key),
        Link("structure", StructureKind.Key),
        Choice("role", "principal", "associate"),
    ])
    {
        TitleField = "function",
        Expected = ["structure", "role"],
    };
}
