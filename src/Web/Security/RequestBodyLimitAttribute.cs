using Microsoft.AspNetCore.Http.Metadata;

namespace Portal.Web.Security;

/// <summary>
/// The largest body, in bytes, this page takes. Routing sets it before anything reads the form; MVC's own attribute
/// also brings a filter that comes after the antiforgery gate has read it, and complains in the log of each upload.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RequestBodyLimitAttribute(long bytes) : Attribute, IRequestSizeLimitMetadata
{
    public long? MaxRequestBodySize => bytes;
}
