using Portal.Domain.Plans.Settings;

namespace Portal.Web.Attachments;

/// <summary>The name a file keeps here: what its sender called it, without what file systems and headers stumble over.</summary>
internal static class KeptNames
{
    /// <summary>Only the last part of a path; the extension says what the bytes are.</summary>
    public static string Of(string fileName, FileType type)
    {
        var name = fileName.Replace('\\', '/').Split('/')[^1];
        name = string.Concat(name.Where(c => !char.IsControl(c) && !"<>:\"|?*".Contains(c) && !char.IsSurrogate(c))).Trim(' ', '.');
        if (name.Length == 0) name = "document";
        if (!type.Extensions.Contains(Path.GetExtension(name).ToLowerInvariant())) name += type.Extensions[0];
        return name.Length <= Attachment.FileNameLength ? name : name[..(Attachment.FileNameLength - 10)].TrimEnd() + type.Extensions[0];
    }
}
