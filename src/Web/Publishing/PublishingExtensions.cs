using Portal.Web.Pdf;
using Portal.Web.Rendering.Blocks;
using Portal.Web.Rendering.Decisions;
using Portal.Workflows.Engine;

namespace Portal.Web.Publishing;

internal static class PublishingExtensions
{
    public static void AddPublishing(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddMemoryCache();
        services.AddOptions<PdfOptions>().BindConfiguration(PdfOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<PdfPrinter>();
        services.AddSingleton<PrintStyles>();
        services.AddScoped<PlanWords>();
        services.AddScoped<DecisionSentence>();
        services.AddScoped<DocumentAddresses>();
        services.AddScoped<Rendering.Changes.ChangeSentences>();
        services.AddScoped<VersionComparison>();
        services.AddScoped<Exports.OrganisationArchive>();
        services.AddScoped<VersionContents>();
        services.AddScoped<ReaderPass>();
        services.AddScoped<ReaderMails>();
        services.AddSingleton<ReaderUnsubscription>();
        services.AddHostedService<ReaderAnnouncements>();
        services.AddScoped<VisitorAudience>();
        services.AddScoped<PlanPreviews>();
        services.AddScoped<PublishedPlans>();
        services.AddScoped<PublishedDocuments>();
        services.AddScoped<PublicComments>();
        services.AddScoped<PrintedDocument>();
        services.AddScoped<ApprovalService>();
        services.AddScoped<PrintedPages>();
        services.AddScoped<FrozenDocuments>();
        services.AddScoped<Pages.Approvals.ApprovalDesk>();
        services.AddScoped<Pages.Approvals.SealedList>();
        services.AddScoped<Pages.Approvals.MeanDeferrals>();
        services.AddScoped<Rendering.Changes.DeltaSentences>();
        services.AddScoped<Rendering.Decisions.DecisionDeltas>();
        services.AddScoped<Pages.Organisations.CircuitDesk>();
        services.AddScoped<Pages.Approvals.DecisionEntries>();
    }
}
