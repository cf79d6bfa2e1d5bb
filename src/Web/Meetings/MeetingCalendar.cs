using Portal.Domain.Governance;
using Portal.Domain.Organisations;
using Portal.Web.Hosting;
using Portal.Web.Tenancy;
using Portal.Workflows.Timers;

namespace Portal.Web.Meetings;

/// <summary>Sessions as calendar entries: what the file, the mail and the feed carry.</summary>
public sealed class MeetingCalendar(SiteAddress site, ITenantStrategy strategy, TimeProvider time)
{
    public string Of(IEnumerable<(Meeting Meeting, string Body)> meetings, Organisation organisation) =>
        CalendarText.Of(meetings.Select(each => EntryOf(each.Meeting, each.Body, organisation)), organisation.Name, time.GetUtcNow());

    private CalendarEntry EntryOf(Meeting meeting, string body, Organisation organisation)
    {
        var address = site.Of(strategy.AddressOf(organisation.Slug.Value, $"/meetings/{meeting.Id}"));
        var place = string.Join(" · ", new[] { meeting.Place, meeting.Link }.OfType<string>());
        return new CalendarEntry
        {
            Uid = $"{meeting.Id}@{site.Root.Host}",
            Sequence = meeting.Sequence,
            Title = $"{body} · {organisation.Name}",
            Day = meeting.HeldOn,
            StartsAt = meeting.StartsAt is { } starts ? LocalTime.At(meeting.HeldOn, starts, organisation.TimeZone) : null,
            EndsAt = meeting.EndsAt is { } ends ? LocalTime.At(meeting.HeldOn, ends, organisation.TimeZone) : null,
            Place = place.Length == 0 ? null : place,
            Description = string.Join('\n', meeting.Agenda.Select((item, index) => $"{index + 1}. {item.Title}").Append(address)),
            Address = address,
            IsCalledOff = meeting.Status == MeetingStatus.CalledOff,
        };
    }
}
