using Portal.Domain.Governance;

namespace Portal.Web.Pages.Approvals;

/// <summary>A sealed document as the verification found it.</summary>
/// <param name="Holds">The line follows from the one before it, and the file is the one that was sealed.</param>
/// <param name="Address">Where the file is downloaded.</param>
public sealed record SealedLine(SealedDocument Document, bool Holds, string Address);
