using System.ComponentModel.DataAnnotations;

namespace Portal.Web.Attachments;

/// <summary>Section <c>Attachments</c>.</summary>
public sealed class AttachmentOptions
{
    public const string Section = "Attachments";

    /// <summary>Largest file, in bytes.</summary>
    [Range(1, 1_000_000_000)] public long MaximumBytes { get; set; } = 25_000_000;

    /// <summary>Files one plan may hold, those in its bin included.</summary>
    [Range(1, 100_000)] public int MaximumFiles { get; set; } = 500;
}
