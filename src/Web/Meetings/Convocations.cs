using Microsoft.EntityFrameworkCore;
using Portal.Domain.Governance;
using Portal.Domain.Organisations;
using Portal.Domain.People;
using Portal.Domain.Shared;
using Portal.Storage;
using Portal.Workflows.Engine;
using Portal.Workflows.Outbox;

namespace Portal.Web.Meetings;

/// <summary>Writes the mails that convene a body, or call its session off: one to each sitting member with an address, the calendar entry attached.</summary>
public sealed class Convocations(MeetingCalendar calendar, TimeProvider time)
{
    public async Task<int> WriteAsync(Meeting meeting, Body body, PortalDbContext db, string? message, CancellationToken cancellationToken)
    {
        var organisation = await db.Organisations.SingleAsync(each => each.Id == meeting.OrganisationId, cancellationToken);
        var people = body.SittingSeats.Select(seat => seat.PersonId).OfType<PersonId>().ToList();
        var accounts = await db.Users.AsNoTracking().Where(user => people.Contains(user.Id)).ToDictionaryAsync(user => user.Id, user => user.Email, cancellationToken);
        var payload = CaseJson.Write(new MeetingMail(
            body.Title, meeting.HeldOn, meeting.StartsAt, meeting.Place, meeting.Link, [.. meeting.Agenda.Select(item => item.Title)],
            string.IsNullOrWhiteSpace(message) ? null : message.Trim(), $"meetings/{meeting.Id}",
            calendar.Of([(meeting, body.Title)], organisation), meeting.Status == MeetingStatus.CalledOff));

        var now = time.GetUtcNow();
        var sent = new HashSet<EmailAddress>();
        foreach (var seat in body.SittingSeats)
        {
            var account = seat.PersonId is { } person ? accounts.GetValueOrDefault(person) : null;
            if ((EmailAddress.TryParse(account, null, out var found) ? found : seat.Email) is not { } email || !sent.Add(email)) continue;
            db.Add(new OutboxMessage(meeting.OrganisationId, $"{meeting.Id}/{meeting.Sequence}/{meeting.Status}/{email}", MeetingMail.Template, email, seat.Name, payload, now, now));
        }

        return sent.Count;
    }
}
