namespace Portal.Storage.Blobs.Azure;

/// <summary>The parts of a storage account's connection string that blobs need.</summary>
internal static class StorageConnectionString
{
    // Azurite's documented account, the same on every machine: it guards nothing.
    private const string DevelopmentAccount = "devstoreaccount1";
    private const string DevelopmentKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    public static (Uri Service, StorageSharedKeyCredential Credential) Parse(string connectionString)
    {
        var parts = connectionString.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(part => part.Split('=', 2)).Where(part => part.Length == 2)
            .ToDictionary(part => part[0], part => part[1], StringComparer.OrdinalIgnoreCase);
        if (parts.GetValueOrDefault("UseDevelopmentStorage") is "true")
            return (new($"http://127.0.0.1:10000/{DevelopmentAccount}"), new(DevelopmentAccount, DevelopmentKey));

        if (!parts.TryGetValue("AccountName", out var account) || !parts.TryGetValue("AccountKey", out var key))
            throw new InvalidOperationException("Blobs:Azure:ConnectionString names no AccountName and AccountKey.");

        var protocol = parts.GetValueOrDefault("DefaultEndpointsProtocol", "https");
        var suffix = parts.GetValueOrDefault("EndpointSuffix", "core.windows.net");
        return (new(parts.GetValueOrDefault("BlobEndpoint") ?? $"{protocol}://{account}.blob.{suffix}"), new(account, key));
    }
}
