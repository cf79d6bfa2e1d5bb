namespace Portal.Storage.Blobs.Azure;

/// <summary>
/// Section <c>Blobs:Azure</c>. Either a connection string (account key; <c>UseDevelopmentStorage=true</c> for a local Azurite) or the address
/// of the account, reached then with the identity the host runs under.
/// </summary>
public sealed class AzureBlobOptions
{
    public string? ConnectionString { get; set; }
    public Uri? Endpoint { get; set; }
    public string Container { get; set; } = "portal";
}
