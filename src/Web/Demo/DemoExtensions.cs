using Portal.Web.Demo.Seeding;
using Portal.Web.Hosting;

namespace Portal.Web.Demo;

internal static class DemoExtensions
{
    /// <summary>The demonstration organisations, in Development or where <c>Portal:Demo</c> asks for them; elsewhere nothing of it exists.</summary>
    public static void AddDemo(this WebApplicationBuilder builder)
    {
        var shown = builder.Configuration.GetValue<bool?>("Portal:Demo") ?? builder.Environment.IsDevelopment();
        builder.Services.AddSingleton(new DemoPresence(shown));
        builder.Services.AddSingleton<PublishedExamples>();
        if (!shown)
        {
            builder.Services.AddSingleton<IStartStep, RefuseLeftoverDemonstration>();
            return;
        }

        builder.Services.AddSingleton<IStartStep, LoadDemonstration>();
        // One of each an organisation: they are loaded side by side, and each has its own day.
        builder.Services.AddScoped<DemoClock>();
        builder.Services.AddScoped<OrganisationSeeding>();
        builder.Services.AddScoped<PlanSeeding>();
        builder.Services.AddScoped<StepSeeding>();
    }
}
