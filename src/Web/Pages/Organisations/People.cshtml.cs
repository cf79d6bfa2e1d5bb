using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Portal.Authoring.Sessions;
using Portal.Domain.Organisations;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;
using Portal.Storage;
using Portal.Web.Hosting;
using Portal.Web.Resources;
using Portal.Web.Tenancy;

namespace Portal.Web.Pages.Organisations;

public sealed class PeopleModel(PortalDbContext db, IMemberAccessor members, ITenantAccessor tenancy, SessionRegistry sessions, TimeProvider time, IStringLocalizer<OrganisationText> text) : PageModel
{
    public IReadOnlyList<PersonRow> People { get; private set; } = [];
    public IReadOnlyList<InvitationRow> Invitations { get; private set; } = [];
    public PersonId Me => members.Required.Id;
    public bool MayAdminister => members.Required.MayAdminister;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        People = await db.Set<Membership>().Where(membership => membership.EndedAt == null)
            .Join(db.Users, membership => membership.PersonId, user => user.Id, (membership, user) => new { membership, user })
            .OrderBy(pair => pair.user.DisplayName)
            .Select(pair => new PersonRow(pair.membership.Id, pair.user.Id, pair.user.DisplayName, pair.user.Email!, pair.membership.Role, pair.membership.JoinedAt)) // an account always has an address
            .ToListAsync(cancellationToken);
        if (!MayAdminister) return;

        var now = time.GetUtcNow();
        var waiting = await db.Set<Invitation>().AsNoTracking().Where(invitation => invitation.AcceptedAt == null && invitation.WithdrawnAt == null).ToListAsync(cancellationToken);
        var titles = await db.Set<Plan>().ToDictionaryAsync(plan => plan.Id, plan => plan.Title, cancellationToken);
        Invitations =
        [
            .. waiting.OrderByDescending(invitation => invitation.InvitedAt).Select(invitation => new InvitationRow(
                invitation.Id, invitation.Email.Value, invitation.Role, invitation.PlanId is { } plan ? titles.GetValueOrDefault(plan) : null, invitation.PlanRole,
                invitation.ExpiresAt, !invitation.IsPending(now))),
        ];
    }

    public Task<IActionResult> OnPostRoleAsync(MembershipId membership, OrganisationRole role, CancellationToken cancellationToken) =>
        ChangeAsync(membership, "People.RoleChanged", (changed, all) => changed.ChangeRole(role, members.Required.Role, all), cancellationToken);

    public Task<IActionResult> OnPostRemoveAsync(MembershipId membership, CancellationToken cancellationToken) =>
        ChangeAsync(membership, "People.Removed", (changed, all) =>
        {
            Rule.Require(changed.Role != OrganisationRole.Owner || members.Required.Role == OrganisationRole.Owner, OrganisationRules.OnlyOwnersNameOwners);
            changed.End(time.GetUtcNow(), all);
        }, cancellationToken);

    public async Task<IActionResult> OnPostWithdrawAsync(InvitationId invitation, CancellationToken cancellationToken)
    {
        if (!MayAdminister) return StatusCode(StatusCodes.Status403Forbidden);
        if (await db.Set<Invitation>().SingleOrDefaultAsync(each => each.Id == invitation, cancellationToken) is not { } withdrawn) return NotFound();

        withdrawn.Withdraw(time.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        return Done(text["Invitations.Withdrawn", withdrawn.Email.Value]);
    }

    private async Task<IActionResult> ChangeAsync(MembershipId id, string done, Action<Membership, List<Membership>> change, CancellationToken cancellationToken)
    {
        if (!MayAdminister) return StatusCode(StatusCodes.Status403Forbidden);

        var all = await db.Set<Membership>().Where(each => each.EndedAt == null).ToListAsync(cancellationToken);
        if (all.SingleOrDefault(each => each.Id == id) is not { } membership) return NotFound();

        change(membership, all);
        await db.SaveChangesAsync(cancellationToken);
        await sessions.RightsChangedAsync(tenancy.Required.Id, deliverable: null, cancellationToken); // in effect on open plans now
        return Done(text[done]);
    }

    private RedirectToPageResult Done(string message)
    {
        TempData[Notice.Done] = message;
        return RedirectToPage();
    }
}
