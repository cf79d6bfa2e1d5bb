using Microsoft.EntityFrameworkCore;
using Portal.Authoring.Sessions;
using Portal.Domain.Shared;
using Portal.Storage;
using Portal.Web.Tenancy;

namespace Portal.Web.Api;

/// <summary>What the asking member may do in a deliverable now; null looks the same for a foreign id, an unknown one and one that may not be read.</summary>
internal sealed class DeliverableAccess(ITenantAccessor tenancy, IMemberAccessor members, IEditRights rights, PortalDbContext db)
{
    public PersonId Person => members.Required.Id;
    public OrganisationId Organisation => tenancy.Required.Id;

    public SessionKey Key(DeliverableId deliverable) => new(Organisation, deliverable);

    public ValueTask<EditRights?> RightsAsync(DeliverableId deliverable, CancellationToken cancellationToken) =>
        rights.ForAsync(Organisation, deliverable, Person, cancellationToken);

    public async Task<PlanId> PlanOfAsync(DeliverableId deliverable, CancellationToken cancellationToken) =>
        await db.Deliverables.Where(each => each.Id == deliverable).Select(each => each.PlanId).SingleAsync(cancellationToken);

    /// <summary>The first deliverable of a plan the member may read, with their rights there.</summary>
    public async Task<(DeliverableId Deliverable, EditRights Rights)?> PlanAsync(PlanId plan, CancellationToken cancellationToken)
    {
        foreach (var deliverable in await db.Deliverables.Where(each => each.PlanId == plan).OrderBy(each => each.Order).Select(each => each.Id).ToListAsync(cancellationToken))
        {
            if (await RightsAsync(deliverable, cancellationToken) is { } found) return (deliverable, found);
        }
        return null;
    }
}
