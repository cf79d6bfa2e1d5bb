using static Portal.Domain.Plans.Records.FieldDefinition;

namespace Portal.Domain.Plans.Records.Kinds;

/// <summary>R-THEME: a theme that findings, roadmap, grid, envelopes and recommendations share.</summary>
public static class ThemeKind
{
    public const string Key = "theme";

    public static RecordKind Definition { get; } = new(Key, Audience.Public,
    [
        Text("title"),
        LongText("note"),
    ])
    {
        HasCode = true,
    };
}
