using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Portal.Authoring.Sessions;
using Portal.Domain.Approvals;
using Portal.Domain.Organisations;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;
using Portal.Storage;
using Portal.Web.Pages.Organisations;
using Portal.Web.Plans;
using Portal.Web.Tenancy;
using Portal.Workflows.Engine;

namespace Portal.Web.Pages.Plans;

/// <summary>Who is on the plan and as what; who was invited and has not come yet.</summary>
public sealed class TeamModel(PortalDbContext db, PlanDossiers dossiers, IReadModels readModels, IMemberAccessor members, TimeProvider time) : PageModel
{
    public Plan Plan { get; private set; } = null!; // set before the page is rendered
    public IReadOnlyList<TeamRow> Team { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Others { get; private set; } = [];
    public IReadOnlyList<InvitationRow> Invitations { get; private set; } = [];
    public bool MayManage { get; private set; }
    public bool MayInvite { get; private set; }
    public PersonId Me => members.Required.Id;

    public async Task<IActionResult> OnGetAsync(PlanId id, CancellationToken cancellationToken)
    {
        if (await dossiers.FindAsync(id, cancellationToken) is not { } dossier) return NotFound();

        Plan = dossier.Plan;
        MayManage = dossiers.May(dossier, PlanAction.ManageBodies);
        MayInvite = members.Required.MayAdminister || (dossier.RolesOf(Me) & Roles.Lead) != 0;
        Team = await TeamOfAsync(dossier, cancellationToken);
        var on = Team.Select(row => row.Person).ToHashSet();
        Others =
        [
            .. Active(dossier).Where(membership => !on.Contains(membership.PersonId) && dossier.People.ContainsKey(membership.PersonId))
                .Select(membership => dossier.People[membership.PersonId]).OrderBy(person => person.DisplayName, StringComparer.CurrentCulture)
                .Select(person => new SelectListItem($"{person.DisplayName} ({person.Email})", person.Id.ToString())),
        ];
        if (MayManage) Invitations = await InvitationsAsync(id, cancellationToken);
        return Page();
    }

    private static IEnumerable<Membership> Active(CaseDossier dossier) => dossier.Memberships.Where(membership => membership.IsActive);

    private async Task<IReadOnlyList<TeamRow>> TeamOfAsync(CaseDossier dossier, CancellationToken cancellationToken)
    {
        var titles = await TitlesAsync(dossier, cancellationToken);
        var active = Active(dossier).Select(membership => membership.PersonId).ToHashSet();
        return
        [
            .. dossier.PlanRoles.Where(role => active.Contains(role.PersonId) && dossier.People.ContainsKey(role.PersonId))
                .Select(role => (role, person: dossier.People[role.PersonId]))
                .OrderBy(pair => pair.role.Role).ThenBy(pair => pair.person.DisplayName, StringComparer.CurrentCulture)
                .Select(pair => new TeamRow(
                    pair.person.Id, pair.person.DisplayName, pair.person.Email.Value, pair.role.Role,
                    [.. pair.role.Sections.Select(section => titles.GetValueOrDefault(section)).OfType<string>()], pair.role.Columns & PlanRole.Charges)),
        ];
    }

    private async Task<Dictionary<string, string>> TitlesAsync(CaseDossier dossier, CancellationToken cancellationToken)
    {
        var read = await readModels.FindAsync(dossier.Organisation.Id, dossier.Deliverable.Id, cancellationToken);
        return read?.Content.Sections.Where(section => !section.Removed).ToDictionary(section => section.Id, section => section.Title) ?? [];
    }

    private async Task<IReadOnlyList<InvitationRow>> InvitationsAsync(PlanId plan, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var waiting = await db.Invitations.AsNoTracking()
            .Where(invitation => invitation.PlanId == plan && invitation.AcceptedAt == null && invitation.WithdrawnAt == null)
            .ToListAsync(cancellationToken);
        return [.. waiting.OrderByDescending(invitation => invitation.InvitedAt).Select(invitation => new InvitationRow(
            invitation.Id, invitation.Email.Value, invitation.Role, null, invitation.PlanRole, invitation.ExpiresAt, !invitation.IsPending(now)))];
    }
}
