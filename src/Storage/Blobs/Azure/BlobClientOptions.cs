using Azure.Core;

namespace Portal.Storage.Blobs.Azure;

/// <summary>Options of the blob clients; the retries, logging and transport are Azure.Core's own.</summary>
public sealed class BlobClientOptions : ClientOptions
{
    /// <summary>Version of the REST API spoken; each request carries it.</summary>
    internal const string ServiceVersion = "2021-12-02";
}
