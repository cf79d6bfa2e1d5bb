using Portal.Domain.Shared;

namespace Portal.Domain.Approvals;

/// <summary>What is refused on the way from draft to definitive; each code is the resource key of its message.</summary>
public static class ApprovalRules
{
    public static readonly BusinessRule OnlyEndedVersionsAreArchived = new("Approvals.OnlyEndedVersionsAreArchived");
}
