using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.Routing;
using Portal.Web.Resources;
using Portal.Web.Tenancy;

namespace Portal.Web.Pages;

internal static class PageConventions
{
    /// <summary>Folders whose pages live inside an organisation.</summary>
    private static readonly string[] TenantFolders = ["/Organisations", "/Plans", "/Meetings", "/Approvals", "/Published", "/Billing", "/Notifications"];

    public static void AddPortalPages(this IServiceCollection services)
    {
        // Notices follow their reader from a space to another page of the site.
        services.Configure<CookieTempDataProviderOptions>(options => (options.Cookie.Name, options.Cookie.Path) = ("portal-notice", "/"));
        services.AddSingleton<IUrlHelperFactory, PartLinksFactory>();
        services.AddRazorPages(options =>
        {
            foreach (var folder in TenantFolders)
                options.Conventions.AddFolderApplicationModelConvention(folder, page => page.EndpointMetadata.Add(new RequireTenant()));
        }).AddMvcOptions(options => options.Filters.Add<NamedHandlersOnly>()).AddViewLocalization().AddDataAnnotationsLocalization(options => options.DataAnnotationLocalizerProvider = (_, texts) => texts.Create(typeof(FormText)));
    }
}
