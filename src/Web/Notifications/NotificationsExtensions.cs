namespace Portal.Web.Notifications;

internal static class NotificationsExtensions
{
    public static void AddNotifications(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddScoped<NoticeDesk>();
        services.AddScoped<NoticeAccess>();
        services.AddScoped<NoticeWords>();
        services.AddScoped<NoticeCentre>();
        services.AddScoped<NoticesElsewhere>();
        services.AddScoped<CircuitNotices>();
        services.AddScoped<NoticeWayOut>();
        services.AddScoped<NoticeLetters>();
        services.AddScoped<AwaitedThings>();
        services.AddScoped<ReadablePlans>();
        services.AddScoped<PlanVisits>();
        services.AddScoped<PlanActivity>();
        services.AddSingleton<NoticeUnsubscription>();
        services.AddHostedService<NoticeDelivery>();
        services.AddHostedService<MilestoneReminders>();
    }

    /// <summary>For pages that are open: how many wait.</summary>
    public static void MapNotifications(this IEndpointRouteBuilder api)
    {
        api.MapGet("/notifications/unread", async (NoticeCentre centre, CancellationToken cancellationToken) => Results.Ok(new { unread = await centre.UnreadAsync(cancellationToken) }));
        api.MapFollows();
    }
}
