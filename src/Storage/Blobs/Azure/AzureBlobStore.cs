using Azure.Identity;
using Portal.Domain.Shared;

namespace Portal.Storage.Blobs.Azure;

/// <summary>Blobs in one container, under a prefix per organisation. The container is made at the first write.</summary>
public sealed class AzureBlobStore(BlobContainerClient container) : IBlobStore
{
    private volatile bool _exists;

    public static AzureBlobStore Connect(AzureBlobOptions options)
    {
        if (options.ConnectionString is { Length: > 0 } connectionString)
        {
            var (service, credential) = StorageConnectionString.Parse(connectionString);
            return new(new(Under(service, options.Container), credential));
        }

        var address = options.Endpoint ?? throw new InvalidOperationException("Blobs:Provider is Azure: set Blobs:Azure:ConnectionString, or Blobs:Azure:Endpoint to use the host's identity.");
        return new(new(Under(address, options.Container), new DefaultAzureCredential()));
    }

    public async Task<StoredBlob> PutAsync(OrganisationId organisation, BlobName name, Stream content, CancellationToken cancellationToken)
    {
        if (!_exists)
        {
            await container.CreateIfNotExistsAsync(cancellationToken);
            _exists = true;
        }

        await using var digested = new DigestingStream(content);
        await Client(organisation, name).UploadAsync(digested, cancellationToken);
        return digested.Result();
    }

    public Task<Stream?> OpenAsync(OrganisationId organisation, BlobName name, CancellationToken cancellationToken) =>
        Client(organisation, name).DownloadStreamingAsync(cancellationToken);

    public Task DeleteAsync(OrganisationId organisation, BlobName name, CancellationToken cancellationToken) =>
        Client(organisation, name).DeleteIfExistsAsync(cancellationToken);

    public async Task<int> DeleteAllAsync(OrganisationId organisation, CancellationToken cancellationToken)
    {
        var deleted = 0;
        // Listed anew after each page: what was deleted is not listed again.
        while (await container.GetBlobNamesAsync($"{organisation.Value:N}/", cancellationToken) is { Count: > 0 } names)
        {
            foreach (var name in names) await container.GetBlobClient(name).DeleteIfExistsAsync(cancellationToken);
            deleted += names.Count;
        }

        return deleted;
    }

    private BlobClient Client(OrganisationId organisation, BlobName name) => container.GetBlobClient($"{organisation.Value:N}/{name.Value}");

    private static Uri Under(Uri service, string container) => new($"{service.AbsoluteUri.TrimEnd('/')}/{container}");
}
