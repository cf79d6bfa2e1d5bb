using static Portal.Domain.Plans.Records.FieldDefinition;

namespace Portal.Domain.Plans.Records.Kinds;

/// <summary>R-ACHIEVEMENT: something done before the plan (« fait marquant »).</summary>
public static class AchievementKind
{
    public const string Key = "achievement";

    public static RecordKind Definition { get; } = new(Key, Audience.Public,
    [
        Text("title"),
        Year("year"),
    ]);
}
