using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Portal.Web.TagHelpers;

/// <summary>
/// Addresses of our own static files: always from the root of the site (a page under <c>/t/ville</c> shares its files with every
/// other organisation) and with the file's hash, so that they may be cached for ever.
/// </summary>
public sealed class AssetAddresses(IFileVersionProvider versions)
{
    public string For(string path) => versions.AddFileVersionToPath(PathString.Empty, "/" + path.TrimStart('/'));
}
