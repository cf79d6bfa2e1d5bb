using static Portal.Domain.Plans.Records.FieldDefinition;

namespace Portal.Domain.Plans.Records;

/// <summary>Fields every record may carry, whatever its kind. They steer; they are not columns.</summary>
public static class CommonFields
{
    /// <summary>Who may read the record once published, when that differs from its kind's default.</summary>
    public const string Audience = "audience";
    /// <summary>« À compléter », empty on purpose: shown as such, counted as missing, never as zero.</summary>
    public const string Placeholder = "placeholder";
    /// <summary>
    /// Where the row comes from. <c>template</c> is written by the planter on the rows a template creates and cleared by the first
    /// edit: until then the row raises no missing-content alert. Absent means entered by a person.
    /// </summary>
    public const string Origin = "origin";

    public const string FromTemplate = "template";

    public static IReadOnlyList<FieldDefinition> All { get; } =
    [
        Choice(Audience, "organisation", "members", "public"),
        Tick(Placeholder),
        Choice(Origin, FromTemplate, "derived", "illustrative"),
    ];
}
