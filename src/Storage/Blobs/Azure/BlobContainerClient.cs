using System.Xml.Linq;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Portal.Storage.Blobs.Azure;

/// <summary>
/// A container of Azure Blob Storage over its REST API: the few operations the portal uses, under the names Azure.Storage.Blobs gives
/// them, so that taking the package later touches this folder only.
/// </summary>
public sealed class BlobContainerClient
{
    private const string Scope = "https://storage.azure.com/.default";

    public BlobContainerClient(Uri uri, StorageSharedKeyCredential credential, BlobClientOptions? options = null)
        : this(uri, new SharedKeyPolicy(credential, TimeProvider.System), options)
    {
    }

    public BlobContainerClient(Uri uri, TokenCredential credential, BlobClientOptions? options = null)
        : this(uri, new BearerTokenAuthenticationPolicy(credential, Scope), options)
    {
    }

    private BlobContainerClient(Uri uri, HttpPipelinePolicy authentication, BlobClientOptions? options)
    {
        Uri = uri;
        Pipeline = HttpPipelineBuilder.Build(options ?? new(), authentication);
    }

    public Uri Uri { get; }
    internal HttpPipeline Pipeline { get; }

    public BlobClient GetBlobClient(string blobName) => new(this, blobName);

    /// <summary>True when it was created now.</summary>
    public async Task<bool> CreateIfNotExistsAsync(CancellationToken cancellationToken = default)
    {
        using var message = CreateMessage(RequestMethod.Put, "", ("restype", "container"));
        message.Request.Content = RequestContent.Create(ReadOnlyMemory<byte>.Empty);
        await Pipeline.SendAsync(message, cancellationToken);
        return message.Response.Status switch
        {
            201 => true,
            409 => false,
            _ => throw new RequestFailedException(message.Response),
        };
    }

    /// <summary>The first names that begin so, at most as many as the service gives at once; none when there is no container yet.</summary>
    public async Task<IReadOnlyList<string>> GetBlobNamesAsync(string prefix, CancellationToken cancellationToken = default)
    {
        using var message = CreateMessage(RequestMethod.Get, "", ("restype", "container"), ("comp", "list"), ("prefix", prefix));
        await Pipeline.SendAsync(message, cancellationToken);
        if (message.Response.Status == 404) return [];
        if (message.Response.Status != 200 || message.Response.ContentStream is not { } content) throw new RequestFailedException(message.Response);
        var list = await XDocument.LoadAsync(content, LoadOptions.None, cancellationToken);
        return [.. list.Descendants("Blob").Select(blob => blob.Element("Name")?.Value).OfType<string>()];
    }

    internal HttpMessage CreateMessage(RequestMethod method, string blobName, params ReadOnlySpan<(string Name, string Value)> query)
    {
        var message = Pipeline.CreateMessage();
        message.Request.Method = method;
        message.Request.Uri.Reset(Uri);
        // A blob name is segments of unreserved characters (BlobName): nothing to escape.
        if (blobName.Length > 0) message.Request.Uri.AppendPath("/" + blobName, escape: false);
        foreach (var (name, value) in query) message.Request.Uri.AppendQuery(name, value);
        message.Request.Headers.SetValue("x-ms-version", BlobClientOptions.ServiceVersion);
        return message;
    }
}
