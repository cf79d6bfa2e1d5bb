using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Portal.Domain.Organisations;
using Portal.Storage;
using Portal.Web.Demo.Data;
using Portal.Web.Hosting;
using Portal.Web.Resources;

namespace Portal.Web.Demo.Seeding;

/// <summary>Loads each organisation of the demonstration that is not there yet, and says so line by line.</summary>
internal sealed class LoadDemonstration(IServiceScopeFactory scopes, OrganisationSeeding organisations, IStringLocalizer<HostText> text) : IStartStep
{
    public int Order => 50;
    public string Title => text["Step.Demo"];
    public TimeSpan Expected => TimeSpan.FromSeconds(8);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var organisation in DemoFile.Load().Organisations)
        {
            if (await IsThereAsync(organisation, cancellationToken)) continue;
            Console.WriteLine("  " + organisation.Name);
            await organisations.SeedAsync(organisation, cancellationToken);
        }
    }

    private async Task<bool> IsThereAsync(DemoOrganisation organisation, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var id = DemoIds.Organisation(organisation.Slug);
        return await scope.ServiceProvider.GetRequiredService<PortalDbContext>().Set<Organisation>().AnyAsync(each => each.Id == id, cancellationToken);
    }
}
