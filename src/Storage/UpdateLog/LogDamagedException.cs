using Portal.Domain.Shared;

namespace Portal.Storage.UpdateLog;

/// <summary>An update the head counts is not in the log. The document is not opened: half of it would look like all of it.</summary>
public sealed class LogDamagedException(DeliverableId deliverable, long sequence)
    : InvalidOperationException($"The log of deliverable {deliverable} has no update {sequence}; restore it from a backup.");
