using Portal.Domain.Shared;

namespace Portal.Web.Attachments;

/// <summary>What is refused about files.</summary>
public static class AttachmentRules
{
    public static readonly BusinessRule FilesAreBounded = new("Attachments.FilesAreBounded");
    public static readonly BusinessRule PlansHoldSoMany = new("Attachments.PlansHoldSoMany");
    public static readonly BusinessRule TypesAreKnown = new("Attachments.TypesAreKnown");
    public static readonly BusinessRule SealedDocumentsArePdf = new("Attachments.SealedDocumentsArePdf");
    public static readonly BusinessRule SealedDocumentsAreWhole = new("Attachments.SealedDocumentsAreWhole");
    public static readonly BusinessRule FrozenPlansKeepTheirFiles = new("Attachments.FrozenPlansKeepTheirFiles");
}
