using Portal.Domain.Shared;

namespace Portal.Web.Attachments;

/// <summary>Where in the plan a file belongs; all null for the plan as a whole.</summary>
public sealed record AttachmentPlace(DeliverableId? Deliverable, string? Section, string? Record);
