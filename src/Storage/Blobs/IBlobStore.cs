using Portal.Domain.Shared;

namespace Portal.Storage.Blobs;

/// <summary>
/// Files kept outside the database: attachments, exhibits, exports. Every name lives under its organisation; there is no way to name
/// another's. A blob appears whole or not at all, and is replaced only by putting it again.
/// </summary>
public interface IBlobStore
{
    /// <summary>Stores the content read to its end; readers see it once it is complete.</summary>
    Task<StoredBlob> PutAsync(OrganisationId organisation, BlobName name, Stream content, CancellationToken cancellationToken);

    /// <summary>The content, to be disposed; null when there is no such blob.</summary>
    Task<Stream?> OpenAsync(OrganisationId organisation, BlobName name, CancellationToken cancellationToken);

    /// <summary>Deleting what is not there is not an error.</summary>
    Task DeleteAsync(OrganisationId organisation, BlobName name, CancellationToken cancellationToken);

    /// <summary>Deletes everything an organisation has; says how many blobs that were.</summary>
    Task<int> DeleteAllAsync(OrganisationId organisation, CancellationToken cancellationToken);
}
