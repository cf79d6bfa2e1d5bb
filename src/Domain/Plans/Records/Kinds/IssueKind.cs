using static Portal.Domain.Plans.Records.FieldDefinition;

namespace Portal.Domain.Plans.Records.Kinds;

/// <summary>R-ISSUE: a stake the plan answers (« enjeu »).</summary>
public static class IssueKind
{
    public const string Key = "issue";

    public static RecordKind Definition { get; } = new(Key, Audience.Public,
    [
        Text("category"),
        Text("title"),
        Money("amount"),
    ]);
}
