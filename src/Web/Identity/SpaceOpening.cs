using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Portal.Domain.Governance;
using Portal.Domain.Organisations;
using Portal.Domain.Shared;
using Portal.Storage;
using Portal.Storage.Tenancy;
using Portal.Web.Resources;

namespace Portal.Web.Identity;

/// <summary>Opens the space of a new organisation: the organisation, its first owner and the bodies that exist from sign-up, in one save.</summary>
public sealed class SpaceOpening(IServiceScopeFactory scopes, IStringLocalizer<OrganisationText> text, TimeProvider time)
{
    /// <returns>False when somebody took the address meanwhile.</returns>
    public async Task<bool> OpenAsync(SpaceRequest request, PersonId owner, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var organisation = new Organisation(OrganisationId.New(), request.Name, request.Kind, request.Size, request.Slug, CultureInfo.CurrentUICulture.Name, now);

        await using var scope = scopes.EnterOrganisation(organisation.Id, owner);
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        if (!await new SpaceAddresses(db).IsFreeAsync(request.Slug, cancellationToken)) return false;

        db.Add(organisation);
        db.Add(new Membership(organisation.Id, owner, OrganisationRole.Owner, now));
        foreach (var kind in BodyDefaults.AtSignUp(request.Kind))
            db.Add(new Body(organisation.Id, kind, text["BodyKind." + kind], BodyDefaults.For(kind, request.Size), now));

        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException)
        {
            // Two people asked for one address in the same instant: the unique index lets one through.
            if (!await new SpaceAddresses(db).IsFreeAsync(request.Slug, cancellationToken)) return false;
            throw;
        }
    }
}
