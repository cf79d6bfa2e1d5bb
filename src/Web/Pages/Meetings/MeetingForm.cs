using System.ComponentModel.DataAnnotations;
using Portal.Domain.Governance;
using Portal.Domain.Shared;

namespace Portal.Web.Pages.Meetings;

/// <summary>When and where a body meets, as it is typed.</summary>
public sealed class MeetingForm
{
    public BodyId? Body { get; set; }
    [Required(ErrorMessage = "Value.Missing")] public DateOnly? HeldOn { get; set; }
    public TimeOnly? StartsAt { get; set; }
    public TimeOnly? EndsAt { get; set; }
    [StringLength(Meeting.PlaceLength, ErrorMessage = "Text.Long")] public string? Place { get; set; }
    [StringLength(Meeting.LinkLength, ErrorMessage = "Text.Long")] public string? Link { get; set; }

    public static MeetingForm Of(Meeting meeting) => new() { Body = meeting.BodyId, HeldOn = meeting.HeldOn, StartsAt = meeting.StartsAt, EndsAt = meeting.EndsAt, Place = meeting.Place, Link = meeting.Link };

    public void Arrange(Meeting meeting) => meeting.Arrange(HeldOn ?? default, StartsAt, EndsAt, Place, Link);
}
