using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using Portal.Domain.Governance;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;
using Portal.Storage.Blobs;

namespace Portal.Web.Attachments;

/// <summary>The bytes of sealed documents: a whole PDF within bounds is taken in, and what is kept is compared with its digest whenever somebody verifies it.</summary>
public sealed class SealedFiles(IBlobStore blobs, IOptions<AttachmentOptions> options)
{
    // The mark that ends a PDF stands in its last kilobyte; some tools write a line or a signature's padding after it.
    private const int TailBytes = 4096;

    /// <summary>Checks a file and stores it. Until a command keeps its digest it belongs to nothing: see <see cref="ForgetAsync"/>.</summary>
    /// <param name="content">Seekable.</param>
    public async Task<(string Name, StoredFile File)> TakeAsync(OrganisationId organisation, string fileName, Stream content, CancellationToken cancellationToken)
    {
        Rule.Require(content.Length > 0, PlanRules.FileIsNotEmpty);
        Rule.Require(content.Length <= options.Value.MaximumBytes, AttachmentRules.FilesAreBounded, options.Value.MaximumBytes / 1_000_000);
        Rule.Require(FileTypes.Of(content, fileName) == FileTypes.Pdf, AttachmentRules.SealedDocumentsArePdf);
        Rule.Require(await IsWholeAsync(content, cancellationToken), AttachmentRules.SealedDocumentsAreWhole);

        content.Position = 0;
        var name = new BlobName($"sealed/{SealedDocumentId.New()}");
        var stored = await blobs.PutAsync(organisation, name, content, cancellationToken);
        return (KeptNames.Of(fileName, FileTypes.Pdf), new(FileTypes.Pdf.ContentType, stored.Length, stored.Sha256, name.Value));
    }

    /// <summary>What was stored for a command that was refused.</summary>
    public Task ForgetAsync(OrganisationId organisation, StoredFile file, CancellationToken cancellationToken) =>
        blobs.DeleteAsync(organisation, new(file.BlobReference), cancellationToken);

    public Task<Stream?> OpenAsync(SealedDocument document, CancellationToken cancellationToken) =>
        blobs.OpenAsync(document.OrganisationId, new(document.BlobReference), cancellationToken);

    /// <summary>Whether the file is still the one that was sealed, byte for byte.</summary>
    public async Task<bool> IsIntactAsync(SealedDocument document, CancellationToken cancellationToken)
    {
        await using var content = await OpenAsync(document, cancellationToken);
        return content is not null && Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken)) == document.Sha256;
    }

    private static async Task<bool> IsWholeAsync(Stream content, CancellationToken cancellationToken)
    {
        var tail = new byte[Math.Min(TailBytes, content.Length)];
        content.Position = content.Length - tail.Length;
        await content.ReadExactlyAsync(tail, cancellationToken);
        return tail.AsSpan().IndexOf("%%EOF"u8) >= 0;
    }
}
