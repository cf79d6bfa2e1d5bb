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

    /// <summary>« À vérifier » : what an author noticed and no rule can compute. It is told as information until it is cleared, and never leaves the organisation.</summary>
    public const string Remark = "remark";

    public const string FromTemplate = "template";

    public static IReadOnlyList<FieldDefinition> All { get; } =
    [
        Choice(Audience, "organisation", "members", "public"),
        Tick(Placeholder),
        LongText(Remark) with { Internal = true },
        Choice(Origin, FromTemplate, "derived", "illustrative"),
    ];
}
