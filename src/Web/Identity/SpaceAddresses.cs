using Microsoft.EntityFrameworkCore;
using Portal.Domain.Organisations;
using Portal.Storage;
using Portal.Storage.Tenancy;

namespace Portal.Web.Identity;

/// <summary>Which addresses of spaces are free. A retired one stays taken: it redirects.</summary>
public sealed class SpaceAddresses(PortalDbContext db)
{
    private const int NumbersTried = 50;

    public async Task<bool> IsFreeAsync(Slug slug, CancellationToken cancellationToken) =>
        !await db.Set<Organisation>().AnyAsync(organisation => organisation.Slug == slug, cancellationToken)
        && !await db.Set<RetiredSlug>().IgnoreQueryFilters([QueryFilters.Tenant]).AnyAsync(retired => retired.Slug == slug, cancellationToken); // taken whoever had it

    /// <summary>The first free address close to a name.</summary>
    public async Task<Slug> ProposeAsync(string name, CancellationToken cancellationToken)
    {
        var wanted = Slug.Propose(name);
        for (var number = 2; number < NumbersTried; number++)
        {
            var slug = number == 2 ? wanted : wanted.WithNumber(number - 1);
            if (await IsFreeAsync(slug, cancellationToken)) return slug;
        }

        return Slug.Propose("", "espace-" + Guid.CreateVersion7().ToString("N")[20..]);
    }

    public async Task<AddressAnswer> CheckAsync(string? text, CancellationToken cancellationToken)
    {
        text = text?.Trim() ?? "";
        if (Slug.IsReserved(text)) return AddressAnswer.Reserved;
        if (!Slug.TryParse(text, null, out var slug)) return AddressAnswer.Malformed;
        return await IsFreeAsync(slug, cancellationToken) ? AddressAnswer.Free : AddressAnswer.Taken;
    }
}
