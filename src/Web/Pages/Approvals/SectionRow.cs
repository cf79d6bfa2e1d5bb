using Portal.Domain.Approvals;

namespace Portal.Web.Pages.Approvals;

/// <summary>One section with what was said about it, and how the reader of the page stands on it.</summary>
public sealed record SectionRow(SectionSource Section, string Number, SectionStanding Mine, IReadOnlyList<(SectionApproval Word, SectionStanding Standing)> Words);
