using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Portal.Authoring.Sessions;
using Portal.Domain.Notifications;
using Portal.Domain.Plans;
using Portal.Domain.Plans.Records;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;
using Portal.Storage;
using Portal.Web.Identity;
using Portal.Web.Notifications;
using Portal.Web.Plans;
using Portal.Web.Publishing;
using Portal.Web.Rendering.Blocks;
using Portal.Web.Tenancy;

namespace Portal.Web.Pages.Plans;

/// <summary>
/// The plan as it is being written. The page itself is readable without script; the editor takes it over section by section, so its
/// text is there at once and a slow line reads before it writes.
/// </summary>
public sealed class EditModel(PortalDbContext db, IPlanReader reader, IEditRights rights, ITenantAccessor tenancy, IMemberAccessor members, PlanWords words, DocumentAddresses addresses,
    PlanVisits visits, VersionComparison comparison, TimeProvider time) : PageModel
{
    public Plan Plan { get; private set; } = null!; // set before the page is rendered
    public Deliverable Deliverable { get; private set; } = null!; // same
    /// <summary>All deliverables of the plan, in order; one in most plans.</summary>
    public IReadOnlyList<Deliverable> Deliverables { get; private set; } = [];
    public LivePlan Reading { get; private set; } = null!; // same
    public EditRights Rights { get; private set; } = null!; // same
    /// <summary>Administrators, and who leads the plan: those the invitation form is open to.</summary>
    public bool MayInvite { get; private set; }
    public bool MayMakeTemplate { get; private set; }
    public Tenant Space => tenancy.Required;
    public PersonId Person { get; private set; }
    public PlanWords Words => words;
    /// <summary>Names the deliverable in the address of another page, where the plan has several.</summary>
    public string Of => Deliverables.Count > 1 ? $"?d={Deliverable.Code}" : "";
    public bool Follows { get; private set; }
    /// <summary>What changed since the person's last visit, in one line; null when nothing did.</summary>
    public string? News { get; private set; }
    public string NewsSince { get; private set; } = "";
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
        var role = await db.PlanRoles.AsNoTracking().SingleOrDefaultAsync(each => each.PlanId == id && each.PersonId == person, cancellationToken);
        MayInvite = members.Required.MayAdminister || role is { Role: ScreenRole.Pilote };
        MayMakeTemplate = role is not null && TemplateDesk.MayMake(members.Required, role.Columns, deliverable.State);
        Follows = await FollowsAsync(id, person, cancellationToken);
        await LookBackAsync(reading, cancellationToken);
        return Page();
    }

    /// <summary>Follows the plan or stops, from the bar; the editor does it without leaving the page.</summary>
    public async Task<IActionResult> OnPostFollowAsync(PlanId id, string? d, bool follows, CancellationToken cancellationToken)
    {
        var person = members.Required.Id;
        foreach (var deliverable in await db.Deliverables.AsNoTracking().Where(one => one.PlanId == id).OrderBy(one => one.Order).Select(one => one.Id).ToListAsync(cancellationToken))
        {
            if (await rights.ForAsync(Space.Id, deliverable, person, cancellationToken) is null) continue;
            await db.FollowAsync(Space.Id, person, id, FollowTarget.Plan, follows, time.GetUtcNow(), cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            return RedirectToPage(new { id, d });
        }

        return NotFound();
    }

    private async Task<bool> FollowsAsync(PlanId id, PersonId person, CancellationToken cancellationToken)
    {
        var said = await db.Follows.AsNoTracking().Where(follow => follow.PlanId == id && follow.PersonId == person).ToListAsync(cancellationToken);
        var role = await db.PlanRoles.AsNoTracking().SingleOrDefaultAsync(each => each.PlanId == id && each.PersonId == person, cancellationToken);
        return Following.Holds(role, said, FollowTarget.Plan);
    }

    private async Task LookBackAsync(PlanReading reading, CancellationToken cancellationToken)
    {
        var visit = await visits.ReturnAsync(Plan.OrganisationId, Deliverable.Id, Person, reading.Sequence, cancellationToken);
        if (!visit.HasFormer || visit.SinceSequence >= reading.Sequence || await visits.ThenAsync(visit, Plan, cancellationToken) is not { } then) return;

        var changes = comparison.Compare(then, reading.Content);
        if (changes.Changes.IsEmpty) return;
        News = changes.Headline;
        NewsSince = TimeZoneInfo.ConvertTimeBySystemTimeZoneId(visit.SinceAt, Space.TimeZone).ToString("f", CultureInfo.CurrentCulture);
    }

    public IEnumerable<BlockModel> BlocksOf(OutlineSection section) =>
        section.Section.Blocks.Select(BlockDefinitions.Find).OfType<BlockDefinition>().Select(block => new BlockModel(Reading, section, block, words));

    public string? ImageAddress(string attachment) =>
        AttachmentId.TryParse(attachment, null, out var id) ? addresses.Live(id, "image") : null;
}
