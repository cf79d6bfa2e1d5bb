namespace Portal.Domain.Plans.Rules;

/// <summary>
/// What a rule found, and where. Its message is the resource <see cref="MessageKey"/> filled with <see cref="Arguments"/> (texts, numbers,
/// money). An acknowledgement holds for its rule, <see cref="Subject"/> and <see cref="Evidence"/>: renaming the record keeps it,
/// other figures ask again.
/// </summary>
public sealed record Alert(string Rule, AlertLevel Level, string? SectionId, string? RecordId, string? Field)
{
    /// <summary>Tells apart the messages of a rule that has several: <c>Rules.{code}.{variant}</c>.</summary>
    public string? Variant { get; init; }
    public IReadOnlyList<object> Arguments { get; init; } = [];
    /// <summary>The figures or text the alert speaks of, the same in every culture, e.g. <c>115000|85000</c>.</summary>
    public string Evidence { get; init; } = "";

    /// <summary>Stated and computed totals differ: it takes an explanation to publish with it.</summary>
    public bool IsGap => Alerts.GapRules.Contains(Rule);
    /// <summary>An error is corrected; information needs no answer.</summary>
    public bool TakesAnswer => Level == AlertLevel.Warning || IsGap;

    public string MessageKey => Variant is null ? $"Rules.{Rule}" : $"Rules.{Rule}.{Variant}";
    /// <summary>The cell, record, section or plan concerned.</summary>
    public string Subject => Field is null ? RecordId ?? SectionId ?? "plan" : $"{RecordId ?? SectionId ?? "plan"}/{Field}";
    /// <summary>One line that names this very alert.</summary>
    public string Key => $"{Rule}:{Subject}:{Evidence}";
}
