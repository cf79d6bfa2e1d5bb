using Microsoft.EntityFrameworkCore;
using Portal.Authoring.Sessions;
using Portal.Domain.Approvals;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;
using Portal.Storage;
using Portal.Web.Tenancy;
using Portal.Workflows.Engine;
using Portal.Workflows.Engine.Commands;
using Portal.Workflows.Outlook;

namespace Portal.Web.Pages.Approvals;

/// <summary>What the approval pages work on: the dossier of a plan as one person may know it, and the commands they give.</summary>
public sealed class ApprovalDesk(
    PortalDbContext db, ICaseStore store, ApprovalService approvals, SessionRegistry sessions, ITenantAccessor tenant, IMemberAccessor member, IHttpContextAccessor request)
{
    /// <summary>Null for a plan that is unknown or that the person may not read: both look the same.</summary>
    public async Task<OpenDossier?> OpenAsync(PlanId plan, CancellationToken cancellationToken)
    {
        if (await DeliverableAsync(plan, cancellationToken) is not { } deliverable) return null;

        var person = member.Required.Id;
        return await store.InTransactionAsync<OpenDossier?>(tenant.Required.Id, person, async ct =>
        {
            if (await store.LoadAsync(tenant.Required.Id, deliverable.Id, ct) is not { } dossier) return null;
            return OpenDossier.MayKnow(dossier, person) ? new OpenDossier(dossier, person) { Part = deliverable.Part } : null;
        }, cancellationToken);
    }

    /// <summary>
    /// Carries out a command; false when the plan may not be known. A broken rule is thrown by name. People who have the plan open are
    /// asked to finish before it freezes, and know their new rights when this returns.
    /// </summary>
    public async Task<bool> ExecuteAsync(PlanId plan, ApprovalCommand command, CancellationToken cancellationToken)
    {
        if (await DeliverableAsync(plan, cancellationToken) is not { Id: var deliverable }) return false;

        var organisation = tenant.Required.Id;
        if (command is Submit or CompleteAmendments
            && await approvals.ObstaclesAsync(organisation, deliverable, member.Required.Id, command, cancellationToken) is { Count: 0 })
        {
            await sessions.FlushBeforeFreezeAsync(new(organisation, deliverable), member.Required.DisplayName, cancellationToken);
        }
        if (await approvals.ExecuteAsync(organisation, deliverable, member.Required.Id, command, cancellationToken) is null) return false;

        await sessions.RightsChangedAsync(organisation, deliverable, cancellationToken);
        return true;
    }

    /// <summary>What would forbid a command, for the sheet that proposes it.</summary>
    public async Task<IReadOnlyList<Obstacle>> ObstaclesAsync(Deliverable deliverable, ApprovalCommand command, CancellationToken cancellationToken) =>
        await approvals.ObstaclesAsync(tenant.Required.Id, deliverable.Id, member.Required.Id, command, cancellationToken) ?? [];

    /// <summary>The deliverable the address names (<c>?d=D2</c>), else the first that is still on its way, else the first.</summary>
    private async Task<NamedDeliverable?> DeliverableAsync(PlanId plan, CancellationToken cancellationToken)
    {
        var deliverables = await db.Deliverables.Where(one => one.PlanId == plan).OrderBy(one => one.Order).Select(one => new { one.Id, one.Code, one.State }).ToListAsync(cancellationToken);
        var named = request.HttpContext?.Request.Query["d"].ToString();
        var found = deliverables.Find(one => one.Code == named) ?? (deliverables.Count > 1 ? deliverables.Find(one => one.State != ApprovalState.Definitive) : null) ?? deliverables.FirstOrDefault();
        return found is null ? null : new(found.Id, deliverables.Count > 1 ? found.Code : null);
    }

    private sealed record NamedDeliverable(DeliverableId Id, string? Part);
}
