using System.Text.Json;
using System.Text.Json.Serialization;
using Portal.Web.Api.Attachments;
using Portal.Web.Api.Comments;
using Portal.Web.Api.Plans;
using Portal.Web.Api.Suggestions;
using Portal.Web.Attachments;
using Portal.Web.Notifications;
using Portal.Web.Plans;
using Portal.Web.Tenancy;

namespace Portal.Web.Api;

internal static class ApiExtensions
{
    public static void AddPlanApi(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<AttachmentOptions>().BindConfiguration(AttachmentOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.Converters.Add(new IdentityJson());
            options.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
        });
        // What cannot be read is refused alike everywhere; in Development it would be thrown.
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = false);
        services.AddScoped<DeliverableAccess>();
        services.AddScoped<CommentDesk>();
        services.AddScoped<CommentNotices>();
        services.AddScoped<SuggestionDesk>();
        services.AddScoped<SuggestionNotices>();
        services.AddScoped<AttachmentDesk>();
        services.AddScoped<SealedFiles>();
        services.AddScoped<PlanCreation>();
        services.AddScoped<PlanDossiers>();
        services.AddScoped<PlanFinder>();
        services.AddScoped<PlanTeamDesk>();
        services.AddScoped<SpeakerNoteDesk>();
        services.AddScoped<PlanSettingsDesk>();
        services.AddScoped<TemplateDesk>();
    }

    /// <summary>What the editor asks for beside the live document: inside an organisation, for its members.</summary>
    public static void MapPlanApi(this WebApplication app)
    {
        var api = app.MapGroup("/api").RequireTenant().RequireAuthorization();
        api.MapAlerts();
        api.MapComments();
        api.MapSuggestions();
        api.MapPeople();
        api.MapFigures();
        api.MapHistory();
        api.MapAuthors();
        api.MapAttachments();
        api.MapNotifications();
    }
}
