using Microsoft.EntityFrameworkCore;
using Portal.Domain.Governance;
using Portal.Domain.Organisations;
using Portal.Storage;
using Portal.Web.Tenancy;
using System.Text;

namespace Portal.Web.Meetings;

/// <summary>
/// <c>GET /calendar/{token}</c>: the sessions of the bodies its holder sits in, for a calendar that cannot sign in. The address is the secret; it ends with the
/// membership, and when its holder asks for another one.
/// </summary>
internal static class CalendarFeeds
{
    public static void MapCalendarFeeds(this WebApplication app) =>
        app.MapGet("/calendar/{token}", async (string token, PortalDbContext db, MeetingCalendar calendar, ITenantAccessor tenant, CancellationToken cancellationToken) =>
        {
            var hash = Secret.Hash(token);
            if (await db.CalendarFeeds.AsNoTracking().SingleOrDefaultAsync(each => each.TokenHash == hash, cancellationToken) is not { } feed) return Results.NotFound();
            if (await db.Memberships.AsNoTracking().SingleOrDefaultAsync(each => each.PersonId == feed.PersonId && each.EndedAt == null, cancellationToken) is not { } membership) return Results.NotFound();

            var all = membership.Role is OrganisationRole.Owner or OrganisationRole.Admin;
            var seated = await db.Seats.Where(seat => seat.PersonId == feed.PersonId && seat.Until == null).Select(seat => seat.BodyId).ToListAsync(cancellationToken);
            var bodies = await db.Bodies.AsNoTracking().Where(body => all || seated.Contains(body.Id)).ToDictionaryAsync(body => body.Id, body => body.Title, cancellationToken);
            var meetings = await db.Meetings.Include(meeting => meeting.Items).AsSplitQuery().AsNoTracking().OrderByDescending(meeting => meeting.HeldOn).Take(200).ToListAsync(cancellationToken);
            var organisation = await db.Organisations.AsNoTracking().SingleAsync(each => each.Id == tenant.Required.Id, cancellationToken);
            var text = calendar.Of(meetings.Where(meeting => bodies.ContainsKey(meeting.BodyId)).Select(meeting => (meeting, bodies[meeting.BodyId])), organisation);
            return Results.File(Encoding.UTF8.GetBytes(text), CalendarText.ContentType + "; charset=utf-8");
        }).RequireTenant().OpenToVisitors();
}
