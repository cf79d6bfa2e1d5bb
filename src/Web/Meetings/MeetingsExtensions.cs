using Portal.Web.Rendering.Decisions;

namespace Portal.Web.Meetings;

internal static class MeetingsExtensions
{
    public static void AddMeetings(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<MeetingDesk>();
        builder.Services.AddScoped<MeetingCalendar>();
        builder.Services.AddScoped<Convocations>();
        builder.Services.AddScoped<UsualPoints>();
        builder.Services.AddScoped<NextAgenda>();
        builder.Services.AddScoped<VoterPass>();
        builder.Services.AddScoped<VoterMails>();
        builder.Services.AddScoped<VersionChanges>();
        builder.Services.AddScoped<Pages.Organisations.AwaitedElsewhere>();
        builder.Services.AddScoped<SessionDossiers>();
    }
}
