using Microsoft.EntityFrameworkCore;
using Portal.Authoring.Sessions;
using Portal.Domain.Plans;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;
using Portal.Storage;
using Portal.Web.Rendering.Blocks;
using Portal.Web.Rendering.Documents;
using Portal.Web.Tenancy;

namespace Portal.Web.Publishing;

/// <summary>The plan as it is being written, seen as an audience would once published. For people who may read the draft; null for anyone else.</summary>
public sealed class PlanPreviews(
    PortalDbContext db, IEditRights rights, IPlanReader reader, PublishedDocuments documents, PlanWords words, DocumentAddresses addresses, IMemberAccessor member, ITenantAccessor tenant)
{
    public async Task<(Plan Plan, Deliverable Deliverable, PlanDocument Document)?> FindAsync(PlanId id, Audience edition, CancellationToken cancellationToken, string? code = null)
    {
        if (await db.Plans.SingleOrDefaultAsync(one => one.Id == id, cancellationToken) is not { } plan) return null;
        var deliverable = await db.Deliverables.Where(one => one.PlanId == id).OrderByDescending(one => one.Code == code).ThenBy(one => one.Order).FirstAsync(cancellationToken);
        if (await rights.ForAsync(plan.OrganisationId, deliverable.Id, member.Required.Id, cancellationToken) is null) return null;
        if (await reader.ReadAsync(plan.OrganisationId, deliverable.Id, cancellationToken) is not { } reading) return null;

        var organisation = await db.Organisations.SingleAsync(one => one.Id == plan.OrganisationId, cancellationToken);
        var files = await db.Attachments.Where(file => file.PlanId == id && file.RemovedAt == null).ToDictionaryAsync(file => file.Id.ToString(), cancellationToken);
        return (plan, deliverable, documents.Cover(organisation, reading.Content with { Settings = plan.ToSettings() }, edition) with
        {
            StateLabel = words.State(tenant.Required.Kind, deliverable.State),
            StateKey = deliverable.State.ToString(),
            VersionNumber = deliverable.Number.ToString(),
            Watermark = words.Text("Document.Draft"),
            Images = files.ToDictionary(file => file.Key, file => new DocumentImage(file.Value.BlobReference, file.Value.ContentType)),
            ImageAddress = image => files.TryGetValue(image, out var file) ? addresses.Live(file.Id, file.FileName) : null,
        });
    }
}
