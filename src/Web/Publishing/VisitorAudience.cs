using Microsoft.EntityFrameworkCore;
using Portal.Domain.Plans;
using Portal.Storage;
using Portal.Web.Tenancy;

namespace Portal.Web.Publishing;

/// <summary>The narrowest audience the visitor of this request belongs to in this organisation: the edition they read.</summary>
public sealed class VisitorAudience(PortalDbContext db, IMemberAccessor member, ReaderPass pass)
{
    public async Task<Audience> CurrentAsync(CancellationToken cancellationToken)
    {
        if (member.Current is not null) return Audience.Organisation;
        if (pass.Current is { } reader && await db.Readers.AnyAsync(one => one.Id == reader && one.RemovedAt == null, cancellationToken)) return Audience.Members;
        return Audience.Public;
    }
}
