using Portal.Domain.Plans;
using Portal.Domain.Plans.Settings;
using Portal.Web.Rendering.Documents;

namespace Portal.Web.Publishing;

/// <summary>A frozen version as a document for the people of the plan: whole, with its images, watermarked while it is not adopted.</summary>
public sealed class FrozenDocuments(VersionContents contents, PublishedDocuments documents, DocumentAddresses addresses)
{
    public async Task<PlanDocument?> OfAsync(Plan plan, PlanVersion version, CancellationToken cancellationToken)
    {
        if (await contents.ReadAsync(version, cancellationToken) is not { } snapshot) return null;

        var document = await documents.OfAsync(plan, version, snapshot.Content, Audience.Organisation, cancellationToken);
        document = document with
        {
            Images = PublishedDocuments.ImagesOf(snapshot),
            ImageAddress = image => snapshot.Attachments.FirstOrDefault(file => file.Id.ToString() == image) is { } file ? addresses.Live(file.Id, file.Name) : null,
        };
        return version.MayBePublished ? document : document with { Watermark = document.Words.Text("Document.Draft") };
    }
}
