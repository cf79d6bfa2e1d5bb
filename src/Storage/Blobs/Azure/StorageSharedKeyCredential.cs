namespace Portal.Storage.Blobs.Azure;

/// <summary>Name and key of a storage account.</summary>
public sealed class StorageSharedKeyCredential(string accountName, string accountKey)
{
    public string AccountName => accountName;

    internal byte[] Key { get; } = Convert.FromBase64String(accountKey);
}
