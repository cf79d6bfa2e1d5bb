using Portal.Domain.Shared;

namespace Portal.Web.Publishing;

/// <summary>Addresses inside documents, under the organisation of the request.</summary>
public sealed class DocumentAddresses(IHttpContextAccessor http)
{
    public string Published(PublishedPlan published, AttachmentId id, string name) =>
        $"{Base}/p/{published.Plan.Slug}/v/{published.Version.Number}/pieces/{id}/{Uri.EscapeDataString(name)}{published.Of}";

    public string Live(AttachmentId id, string name) => $"{Base}/api/attachments/{id}/{Uri.EscapeDataString(name)}";

    private string Base => http.HttpContext?.Request.PathBase.Value ?? "";
}
