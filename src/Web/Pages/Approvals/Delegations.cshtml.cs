using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Portal.Domain.Audit;
using Portal.Domain.Governance;
using Portal.Domain.Organisations;
using Portal.Domain.Shared;
using Portal.Storage;
using Portal.Web.Hosting;
using Portal.Web.Pages.Account;
using Portal.Web.Resources;
using Portal.Web.Tenancy;
using Portal.Workflows.Engine;
using Portal.Workflows.Timers;

namespace Portal.Web.Pages.Approvals;

/// <summary>Who answers and votes for whom, from when to when. One gives one's own voice and takes it back; administrators see all of them and may end any.</summary>
public sealed class DelegationsModel(PortalDbContext db, IAuditTrail audit, ITenantAccessor tenant, IMemberAccessor member, TimeProvider time, IStringLocalizer<ApprovalText> text, IStringLocalizer<Rules> rules) : PageModel
{
    [BindProperty] public Input Form { get; set; } = new(null, null, null, null);

    public IReadOnlyList<Delegation> Received { get; private set; } = [];
    public IReadOnlyList<Delegation> Given { get; private set; } = [];
    public IReadOnlyList<SelectListItem> People { get; private set; } = [];
    public PersonId Me => member.Required.Id;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        var today = LocalTime.Today(time.GetUtcNow(), tenant.Required.TimeZone);
        Form = new Input(null, today, today.AddDays(14), null);
    }

    public async Task<IActionResult> OnPostGiveAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        if (!ModelState.IsValid) return Page();
        if (Form.To is not { } to || People.FirstOrDefault(person => person.Value == to.ToString()) is not { } named) return NotFound();

        var (now, zone) = (time.GetUtcNow(), tenant.Required.TimeZone);
        Delegation given;
        try
        {
            // Whole days where the organisation is: the last one is included.
            given = new Delegation(tenant.Required.Id, Me, member.Required.DisplayName, to, named.Text, LocalTime.At(Form.From ?? default, default, zone), LocalTime.At((Form.Until ?? default).AddDays(1), default, zone), Form.Reason, now);
        }
        catch (RuleBrokenException refusal)
        {
            return this.Refuse("Form.Until", rules[refusal.Rule.Code, [.. refusal.Arguments]], translate: false);
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        db.Add(given);
        await KeepAsync("Delegations.Given", given, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return Done("Done.DelegationGiven");
    }

    public async Task<IActionResult> OnPostRevokeAsync(DelegationId delegation, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await db.Delegations.SingleOrDefaultAsync(each => each.Id == delegation, cancellationToken) is not { } found || !MayEnd(found)) return NotFound();

        found.Revoke(time.GetUtcNow());
        await KeepAsync("Delegations.Revoked", found, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return Done("Done.DelegationRevoked");
    }

    public bool Holds(Delegation delegation) => delegation.Holds(time.GetUtcNow());
    public bool MayRevoke(Delegation delegation) => MayEnd(delegation) && delegation.RevokedAt is null && time.GetUtcNow() < delegation.EndsAt;
    public string StandingOf(Delegation delegation) => Holds(delegation) ? "Holds" : delegation.IsAhead(time.GetUtcNow()) ? "Ahead" : delegation.RevokedAt is null ? "Over" : "WasRevoked";
    public string First(Delegation delegation) => LocalTime.Today(delegation.StartsAt, tenant.Required.TimeZone).ToString("d");
    public string Last(Delegation delegation) => LocalTime.Today(delegation.EndsAt, tenant.Required.TimeZone).AddDays(-1).ToString("d");

    private bool MayEnd(Delegation delegation) => delegation.From == Me || member.Required.MayAdminister;

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        var (me, all) = (Me, member.Required.MayAdminister || member.Required.Role == OrganisationRole.Auditor);
        var known = await db.Delegations.AsNoTracking().Where(each => all || each.From == me || each.To == me).OrderByDescending(each => each.StartsAt).Take(200).ToListAsync(cancellationToken);
        Received = [.. known.Where(each => each.To == me)];
        Given = [.. known.Where(each => each.From == me || (all && each.To != me))];
        People = [.. (await db.Memberships.Where(each => each.EndedAt == null && each.PersonId != me).Join(db.Users, each => each.PersonId, user => user.Id, (_, user) => new { user.Id, user.DisplayName }).OrderBy(user => user.DisplayName).ToListAsync(cancellationToken))
            .Select(user => new SelectListItem(user.DisplayName, user.Id.ToString()))];
    }

    private async Task KeepAsync(string told, Delegation delegation, CancellationToken cancellationToken)
    {
        await audit.AppendAsync(tenant.Required.Id, new AuditFact(Me, member.Required.DisplayName, told, nameof(Delegation), delegation.Id.ToString(),
            CaseJson.Write(new { from = delegation.FromName, to = delegation.ToName, delegation.StartsAt, delegation.EndsAt, delegation.Reason })), time.GetUtcNow(), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    private RedirectToPageResult Done(string message)
    {
        TempData[Notice.Done] = text[message].Value;
        return RedirectToPage("Delegations");
    }

    public sealed record Input(
        PersonId? To,
        [Required(ErrorMessage = "Value.Missing")] DateOnly? From,
        [Required(ErrorMessage = "Value.Missing")] DateOnly? Until,
        [StringLength(Delegation.ReasonLength, ErrorMessage = "Text.Long")] string? Reason);
}
