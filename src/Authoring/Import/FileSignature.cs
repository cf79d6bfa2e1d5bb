using System.Text;

namespace Portal.Authoring.Import;

/// <summary>Tells a file by what it holds. Its name is only asked whether it promised something else.</summary>
internal static class FileSignature
{
    private static readonly byte[] EncryptedPackage = Encoding.Unicode.GetBytes("EncryptedPackage");

    public static bool IsArchive(ReadOnlySpan<byte> bytes) => bytes.StartsWith("PK\u0003\u0004"u8);

    public static bool PromisesOffice(string extension) => extension is ".DOCX" or ".ODT" or ".PPTX" or ".ODP" or ".XLSX" or ".ODS" or ".DOCM" or ".XLSM" or ".PPTM";

    /// <summary>Null when the bytes may be read on: an archive of an office program, or a text.</summary>
    public static ImportRefusal? Refuse(string extension, ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length == 0) return ImportRefusal.Empty;
        if (bytes.Length > ImportLimits.FileBytes) return ImportRefusal.TooLarge;
        if (bytes[..Math.Min(bytes.Length, 1024)].IndexOf("%PDF-"u8) >= 0) return ImportRefusal.Pdf;
        // The container of Office before 2007; later ones put what a password protects into it.
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])) return bytes.IndexOf(EncryptedPackage) >= 0 ? ImportRefusal.Encrypted : ImportRefusal.OldFormat;
        if (bytes.StartsWith("{\\rtf"u8)) return ImportRefusal.OldFormat;
        if (IsArchive(bytes)) return null;
        return PromisesOffice(extension) ? ImportRefusal.Mismatch : null;
    }
}
