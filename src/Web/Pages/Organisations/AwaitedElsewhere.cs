using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Portal.Domain.Approvals;
using Portal.Domain.Governance;
using Portal.Domain.Organisations;
using Portal.Domain.Shared;
using Portal.Storage;
using Portal.Storage.Tenancy;
using Portal.Web.Identity;
using Portal.Web.Resources;
using Portal.Web.Tenancy;

namespace Portal.Web.Pages.Organisations;

/// <summary>
/// What waits for a person in their other organisations: each is entered in a scope of its own, as that person, and only a count comes out. The one way to
/// look across walls is to go through each door.
/// </summary>
public sealed class AwaitedElsewhere(Spaces spaces, IServiceScopeFactory scopes, ITenantStrategy strategy, TimeProvider time, IStringLocalizer<OrganisationText> text)
{
    private const int Most = 20;

    public async Task<IReadOnlyList<TodoItem>> OfAsync(string here, PersonId me, CancellationToken cancellationToken)
    {
        List<TodoItem> items = [];
        foreach (var space in (await spaces.OfAsync(me, cancellationToken)).Where(space => space.Slug != here).Take(Most))
        {
            var count = await CountAsync(space, me, cancellationToken);
            if (count > 0) items.Add(new TodoItem("building-2", text[count == 1 ? "Todo.ElsewhereOne" : "Todo.Elsewhere", count, space.Name], strategy.AddressOf(space.Slug, "/")));
        }

        return items;
    }

    private async Task<int> CountAsync(Space space, PersonId me, CancellationToken cancellationToken)
    {
        if (!Slug.TryParse(space.Slug, null, out var slug)) return 0;
        OrganisationId organisation;
        await using (var outside = scopes.CreateAsyncScope())
        {
            organisation = await outside.ServiceProvider.GetRequiredService<PortalDbContext>().Organisations.Where(each => each.Slug == slug).Select(each => each.Id).SingleOrDefaultAsync(cancellationToken);
        }

        await using var scope = scopes.EnterOrganisation(organisation, me);
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var now = time.GetUtcNow();
        var votes = await db.BallotPapers.CountAsync(paper => paper.PersonId == me && paper.Choice == null && db.Ballots.Any(ballot => ballot.Id == paper.BallotId && ballot.ClosedAt == null && ballot.ClosesAt > now), cancellationToken);
        var amendments = await db.Amendments.CountAsync(amendment => amendment.Responsible == me && amendment.State == AmendmentState.Requested, cancellationToken);
        return votes + amendments + await CasesAsync(db, me, cancellationToken);
    }

    /// <summary>Plans to read, and plans before a body the person votes in.</summary>
    private static async Task<int> CasesAsync(PortalDbContext db, PersonId me, CancellationToken cancellationToken)
    {
        var running = await db.Cases.AsNoTracking().Where(each => (each.State == ApprovalState.Review || each.State == ApprovalState.Provisional) && db.Plans.Any(plan => plan.Id == each.PlanId && plan.ArchivedAt == null)).ToListAsync(cancellationToken);
        if (running.Count == 0) return 0;

        var roles = (await db.PlanRoles.AsNoTracking().Where(role => role.PersonId == me).ToListAsync(cancellationToken)).ToLookup(role => role.PlanId, role => role.Columns);
        var seats = await db.Seats.AsNoTracking().Where(seat => seat.PersonId == me && seat.Until == null).ToListAsync(cancellationToken);
        var bodies = await db.Bodies.AsNoTracking().ToListAsync(cancellationToken);
        return running.Count(each => AwaitedOf.Reading(each.Current, roles[each.PlanId].FirstOrDefault(), me) || AwaitedOf.Sitting(each, bodies, seats));
    }
}
