namespace Portal.Domain.Approvals;

/// <summary>A section and the hash of what was typed in it, its records included: equal content, equal hash.</summary>
public sealed record SectionSource(string Id, string Title, string Source);
