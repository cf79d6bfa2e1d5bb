using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Portal.Authoring.Sessions;
using Portal.Domain.Plans;
using Portal.Domain.Plans.Records;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;
using Portal.Storage;
using Portal.Web.Identity;
using Portal.Web.Publishing;
using Portal.Web.Rendering.Blocks;
using Portal.Web.Tenancy;

namespace Portal.Web.Pages.Plans;

/// <summary>
/// The plan as it is being written. The page itself is readable without script; the editor takes it over section by section, so its
/// text is there at once and a slow line reads before it writes.
/// </summary>
public sealed class EditModel(PortalDbContext db, IPlanReader reader, IEditRights rights, ITenantAccessor tenancy, IMemberAccessor members, PlanWords words, DocumentAddresses addresses) : PageModel
{
    public Plan Plan { get; private set; } = null!; // set before the page is rendered
    public Deliverable Deliverable { get; private set; } = null!; // same
    /// <summary>All deliverables of the plan, in order; one in most plans.</summary>
    public IReadOnlyList<Deliverable> Deliverables { get; private set; } = [];
    public LivePlan Reading { get; private set; } = null!; // same
    public EditRights Rights { get; private set; } = null!; // same
    /// <summary>Administrators, and who leads the plan: those the invitation form is open to.</summary>
    public bool MayInvite { get; private set; }
    public Tenant Space => tenancy.Required;
    public PersonId Person { get; private set; }
    public PlanWords Words => words;
    /// <summary>Names the deliverable in the address of another page, where the plan has several.</summary>
    public string Of => Deliverables.Count > 1 ? $"?d={Deliverable.Code}" : "";
    public string StateLabel => words.State(Space.Kind, Deliverable.State);

    public async Task<IActionResult> OnGetAsync(PlanId id, string? d, CancellationToken cancellationToken)
    {
        if (User.Person() is not { } person) return NotFound();
        if (await db.Plans.AsNoTracking().SingleOrDefaultAsync(plan => plan.Id == id, cancellationToken) is not { } plan) return NotFound();

        var deliverables = await db.Deliverables.AsNoTracking().Where(one => one.PlanId == id).OrderBy(one => one.Order).ToListAsync(cancellationToken);
        if ((deliverables.Find(one => one.Code == d) ?? deliverables.FirstOrDefault()) is not { } deliverable) return NotFound();
        if (await rights.ForAsync(plan.OrganisationId, deliverable.Id, person, cancellationToken) is not { } allowed) return NotFound();
        if (await reader.ReadAsync(plan.OrganisationId, deliverable.Id, cancellationToken) is not { } reading) return NotFound();

        (Plan, Deliverable, Deliverables, Rights, Person, Reading) = (plan, deliverable, deliverables, allowed, person, reading.Plan);
        MayInvite = members.Required.MayAdminister
            || await db.PlanRoles.AsNoTracking().SingleOrDefaultAsync(role => role.PlanId == id && role.PersonId == person, cancellationToken) is { Role: ScreenRole.Pilote };
        return Page();
    }

    public IEnumerable<BlockModel> BlocksOf(OutlineSection section) =>
        section.Section.Blocks.Select(BlockDefinitions.Find).OfType<BlockDefinition>().Select(block => new BlockModel(Reading, section, block, words));

    public string? ImageAddress(string attachment) =>
        AttachmentId.TryParse(attachment, null, out var id) ? addresses.Live(id, "image") : null;
}
