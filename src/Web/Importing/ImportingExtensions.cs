using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Portal.Authoring.Import.Mapping;
using Portal.Authoring.Schema;

namespace Portal.Web.Importing;

internal static class ImportingExtensions
{
    public static void AddImporting(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<ImportOptions>().BindConfiguration(ImportOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        // The sections of a long text are ticked one by one, in a form that is read before any page could ask for more.
        services.Configure<FormOptions>(options => options.ValueCountLimit = PlanLimits.Sections + 500);
        services.Configure<MvcOptions>(options => options.MaxModelBindingCollectionSize = PlanLimits.Sections);
        services.AddSingleton<FileReader>();
        services.AddSingleton<ImportQueue>();
        services.AddSingleton<IFieldNames, FieldNames>();
        services.AddScoped<ImportDesk>();
        services.AddScoped<PlanImport>();
    }
}
