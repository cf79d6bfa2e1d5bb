using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Portal.Web.TagHelpers;

/// <summary>
/// Addresses of our own static files: always from the root of the site (a page under <c>/t/ville</c> shares its files with every
/// other organisation) and under a name that holds the file's hash, so that they may be cached for ever.
/// </summary>
public sealed class AssetAddresses(IHttpContextAccessor http, IFileVersionProvider versions)
{
    public string For(string path)
    {
        var named = http.HttpContext?.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>()?[path];
        // A file the build did not know of has no hashed name; its hash is computed here.
        return named is null || named == path ? versions.AddFileVersionToPath(PathString.Empty, "/" + path) : "/" + named;
    }
}
