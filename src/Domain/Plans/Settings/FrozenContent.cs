using Portal.Domain.Shared;

namespace Portal.Domain.Plans.Settings;

/// <summary>What freezing a live document gives: the name the plan had, the point of its log, the fingerprint, where the snapshot lies, and its attachments.</summary>
public sealed record FrozenContent(string Name, long Sequence, string Fingerprint, string SnapshotReference, IReadOnlyList<AttachmentId> Attachments);
