using Microsoft.EntityFrameworkCore;
using Portal.Domain.Organisations;
using Portal.Domain.Shared;
using Portal.Storage;
using Portal.Storage.Tenancy;
using Portal.Web.Identity;
using Portal.Web.Tenancy;

namespace Portal.Web.Notifications;

/// <summary>How many notifications wait for a person in their other organisations: each is entered in a scope of its own, and only a count comes out.</summary>
public sealed class NoticesElsewhere(Spaces spaces, IServiceScopeFactory scopes, ITenantStrategy strategy)
{
    private const int Most = 20;

    public async Task<IReadOnlyList<Elsewhere>> OfAsync(string here, PersonId me, CancellationToken cancellationToken)
    {
        List<Elsewhere> found = [];
        foreach (var space in (await spaces.OfAsync(me, cancellationToken)).Where(space => space.Slug != here).Take(Most))
            found.Add(new Elsewhere(space.Name, strategy.AddressOf(space.Slug, "/notifications"), await CountAsync(space, me, cancellationToken)));
        return found;
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
        return await scope.ServiceProvider.GetRequiredService<PortalDbContext>().Notifications.CountAsync(each => each.PersonId == me && each.ReadAt == null, cancellationToken);
    }

    public sealed record Elsewhere(string Name, string Address, int Unread);
}
