using Portal.Domain.Plans.Records;

namespace Portal.Domain.Plans.Changes;

/// <summary>A field, or a cell, whose raw text differs; null where nothing was typed.</summary>
public sealed record FieldChange(string Key, FieldDefinition? Field, string? Before, string? After);
