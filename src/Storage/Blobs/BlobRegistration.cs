using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Portal.Storage.Blobs.Azure;

namespace Portal.Storage.Blobs;

/// <summary><c>Blobs:Provider</c> says where: <c>Folder</c> (the default, under <c>Blobs:Folder</c>) or <c>Azure</c> (<see cref="AzureBlobOptions"/>).</summary>
internal static class BlobRegistration
{
    public static IServiceCollection AddBlobs(this IServiceCollection services, IConfiguration settings)
    {
        IBlobStore store = (settings["Provider"] ?? "Folder").ToUpperInvariant() switch
        {
            "FOLDER" => new FolderBlobStore(Path.GetFullPath(settings["Folder"] ?? "data/blobs")),
            "AZURE" => AzureBlobStore.Connect(settings.GetSection("Azure").Get<AzureBlobOptions>() ?? new()),
            var other => throw new InvalidOperationException($"Blobs:Provider is '{other}'; it is Folder or Azure."),
        };
        return services.AddSingleton(store);
    }
}
