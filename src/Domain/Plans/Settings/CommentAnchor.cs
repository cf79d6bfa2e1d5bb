namespace Portal.Domain.Plans.Settings;

/// <summary>What a comment is about. Positions are Yjs relative positions, kept as the browser encoded them.</summary>
public sealed record CommentAnchor(string? SectionId, string? RecordId = null, string? FieldKey = null, byte[]? Start = null, byte[]? End = null, string? Quote = null);
