using Microsoft.EntityFrameworkCore;
using Portal.Domain.Notifications;
using Portal.Domain.Shared;
using Portal.Storage;

namespace Portal.Web.Notifications;

internal static class Follows
{
    /// <summary>Says that a person follows something, or expressly does not. The caller saves, and has asked whether they may read it.</summary>
    public static async Task FollowAsync(
        this PortalDbContext db, OrganisationId organisation, PersonId person, PlanId plan, FollowTarget target, bool follows, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var name = target.ToString();
        if (await db.Follows.SingleOrDefaultAsync(each => each.PersonId == person && each.PlanId == plan && each.Target == name, cancellationToken) is { } said) said.Set(follows, now);
        else db.Add(new Follow(organisation, person, plan, target, follows, now));
    }
}
