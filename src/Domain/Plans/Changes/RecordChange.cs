namespace Portal.Domain.Plans.Changes;

/// <summary>A record that differs, with the fields that do.</summary>
/// <param name="SectionId">Where it stands now, or stood.</param>
public sealed record RecordChange(string Id, string Kind, ChangeSort Sort, string SectionId, string? Code, string Title, IReadOnlyList<FieldChange> Fields);
