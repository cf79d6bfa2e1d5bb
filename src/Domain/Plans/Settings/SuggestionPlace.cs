namespace Portal.Domain.Plans.Settings;

/// <summary>Where something is proposed: a range of a section's text (two relative positions of the live document), or a field.</summary>
public sealed record SuggestionPlace(string SectionId, string? RecordId = null, string? FieldKey = null, byte[]? Start = null, byte[]? End = null);
