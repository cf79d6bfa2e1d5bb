using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Portal.Authoring.Sessions;
using Portal.Domain.Approvals;
using Portal.Domain.Audit;
using Portal.Domain.Shared;
using Portal.Storage;
using Portal.Web.Hosting;
using Portal.Web.Resources;
using Portal.Web.Tenancy;
using Portal.Workflows.Engine;
using Portal.Workflows.Engine.Commands;
using Portal.Workflows.Health;
using Portal.Workflows.Outbox;
using Portal.Workflows.Timers;

namespace Portal.Web.Pages.Organisations;

/// <summary>
/// What does not move, and why: cases that are stuck or late, mails that failed, and what the timers will do next. Retry, skip with a reason, cancel. For administrators.
/// </summary>
[RequireAdministrator]
public sealed class OperationsModel(
    PortalDbContext db, ICaseStore store, ApprovalService approvals, IAuditTrail trail, SessionRegistry sessions, ITenantAccessor tenant, IMemberAccessor member, TimeProvider time,
    IStringLocalizer<AuditText> text) : PageModel
{
    private const int Most = 200;

    public IReadOnlyList<CaseLine> Cases { get; private set; } = [];
    public IReadOnlyList<OutboxMessage> Failed { get; private set; } = [];
    public IReadOnlyList<OutboxMessage> Waiting { get; private set; } = [];
    public string Zone { get; private set; } = "Europe/Paris";

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var organisation = tenant.Required.Id;
        Zone = await db.Organisations.Where(each => each.Id == organisation).Select(each => each.TimeZone).SingleAsync(cancellationToken);
        var open = await db.Cases.AsNoTracking().Where(each => each.State == ApprovalState.Review || each.State == ApprovalState.Provisional || each.State == ApprovalState.Amending)
            .OrderBy(each => each.OpenedAt).Take(Most).Select(each => each.DeliverableId).ToListAsync(cancellationToken);
        var now = time.GetUtcNow();
        List<CaseLine> lines = [];
        foreach (var deliverable in open)
        {
            var line = await store.InTransactionAsync<CaseLine?>(organisation, member.Required.Id, async ct =>
                await store.LoadAsync(organisation, deliverable, ct) is { } dossier
                    ? new CaseLine(dossier.Plan.Id, deliverable, dossier.Plan.ShownName, dossier.Case.Current.State, CaseHealth.Of(dossier, LocalTime.Today(now, Zone), now)) : null, cancellationToken);
            if (line is not null) lines.Add(line);
        }

        Cases = [.. lines.OrderByDescending(line => line.Troubles.Any(trouble => trouble.Blocks)).ThenByDescending(line => line.Troubles.Count)];
        var messages = db.Outbox.AsNoTracking().Where(message => message.DeliveredAt == null && message.LapsedAt == null);
        Failed = await messages.Where(message => message.Attempts > 0).OrderBy(message => message.DueAt).Take(Most).ToListAsync(cancellationToken);
        Waiting = await messages.Where(message => message.Attempts == 0).OrderBy(message => message.DueAt).Take(Most).ToListAsync(cancellationToken);
    }

    public Task<IActionResult> OnPostRetryAsync(OutboxMessageId message, CancellationToken cancellationToken) =>
        MendAsync(message, "Operations.Retried", null, found => found.Retry(time.GetUtcNow()), cancellationToken);

    public Task<IActionResult> OnPostSkipAsync(OutboxMessageId message, string? reason, CancellationToken cancellationToken) =>
        MendAsync(message, "Operations.Skipped", reason, found => found.Skip(reason ?? "", time.GetUtcNow()), cancellationToken);

    public async Task<IActionResult> OnPostCancelAsync(DeliverableId deliverable, string? reason, CancellationToken cancellationToken)
    {
        if (await approvals.ExecuteAsync(tenant.Required.Id, deliverable, member.Required.Id, new Cancel(reason ?? ""), cancellationToken) is null) return NotFound();
        await sessions.RightsChangedAsync(tenant.Required.Id, deliverable, cancellationToken);
        TempData[Notice.Done] = text["Done.Cancelled"].Value;
        return RedirectToPage();
    }

    public string Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, TimeZoneInfo.FindSystemTimeZoneById(Zone)).ToString("g", System.Globalization.CultureInfo.CurrentCulture);

    private async Task<IActionResult> MendAsync(OutboxMessageId id, string told, string? reason, Action<OutboxMessage> mend, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await db.Outbox.SingleOrDefaultAsync(each => each.Id == id && each.DeliveredAt == null && each.LapsedAt == null, cancellationToken) is not { } message) return NotFound();
        mend(message);
        await trail.AppendAsync(tenant.Required.Id, new AuditFact(member.Required.Id, member.Required.DisplayName, told, nameof(OutboxMessage), id.ToString(), CaseJson.Write(new { message.Template, reason })), time.GetUtcNow(), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        TempData[Notice.Done] = text["Done." + told].Value;
        return RedirectToPage();
    }

    public sealed record CaseLine(PlanId Plan, DeliverableId Deliverable, string Title, ApprovalState State, IReadOnlyList<Trouble> Troubles);
}
