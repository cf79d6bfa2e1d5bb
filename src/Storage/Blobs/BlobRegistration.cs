using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Portal.Storage.Blobs;

internal static class BlobRegistration
{
    public static IServiceCollection AddBlobs(this IServiceCollection services, IConfiguration settings) =>
        services.AddSingleton<IBlobStore>(new FolderBlobStore(Path.GetFullPath(settings["Folder"] ?? "data/blobs")));
}
