using Portal.Domain.Shared;

namespace Portal.Storage.Blobs;

/// <summary>Blobs in a folder: written beside, flushed to disk, then renamed, so a crash leaves no half file under a name.</summary>
public sealed class FolderBlobStore(string root) : IBlobStore
{
    private const string Incoming = ".incoming";

    public async Task<StoredBlob> PutAsync(OrganisationId organisation, BlobName name, Stream content, CancellationToken cancellationToken)
    {
        var target = PathOf(organisation, name);
        var arriving = Path.Combine(root, Incoming, Guid.CreateVersion7().ToString("N"));
        Directory.CreateDirectory(Path.GetDirectoryName(arriving)!); // both are below root
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        try
        {
            await using var digested = new DigestingStream(content);
            await using (var file = new FileStream(arriving, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, useAsync: true))
            {
                await digested.CopyToAsync(file, cancellationToken);
                file.Flush(flushToDisk: true);
            }

            File.Move(arriving, target, overwrite: true);
            return digested.Result();
        }
        catch
        {
            File.Delete(arriving);
            throw;
        }
    }

    public Task<Stream?> OpenAsync(OrganisationId organisation, BlobName name, CancellationToken cancellationToken)
    {
        try
        {
            return Task.FromResult<Stream?>(new FileStream(
                PathOf(organisation, name), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 0, FileOptions.Asynchronous | FileOptions.SequentialScan));
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return Task.FromResult<Stream?>(null);
        }
    }

    public Task DeleteAsync(OrganisationId organisation, BlobName name, CancellationToken cancellationToken)
    {
        var path = PathOf(organisation, name);
        if (File.Exists(path)) File.Delete(path);
        return Task.CompletedTask;
    }

    public Task<int> DeleteAllAsync(OrganisationId organisation, CancellationToken cancellationToken)
    {
        var folder = Path.Combine(root, organisation.Value.ToString("N"));
        if (!Directory.Exists(folder)) return Task.FromResult(0);

        var files = Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Length;
        Directory.Delete(folder, recursive: true);
        return Task.FromResult(files);
    }

    private string PathOf(OrganisationId organisation, BlobName name) => Path.Combine(root, organisation.Value.ToString("N"), name.Value);
}
