using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Portal.Domain.Organisations;
using Portal.Storage;
using Portal.Web.Demo.Data;
using Portal.Web.Hosting;
using Portal.Web.Resources;

namespace Portal.Web.Demo.Seeding;

/// <summary>Loads each organisation of the demonstration that is not there yet, and says so line by line.</summary>
internal sealed class LoadDemonstration(IServiceScopeFactory scopes, IStringLocalizer<HostText> text) : IStartStep
{
    public int Order => 50;
    public string Title => text["Step.Demo"];
    public TimeSpan Expected => TimeSpan.FromSeconds(5);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        // Side by side: each waits for the disk while another computes.
        await Task.WhenAll(DemoFile.Load().Organisations.Select(organisation => Task.Run(() => LoadAsync(organisation, cancellationToken), cancellationToken)));
    }

    private async Task LoadAsync(DemoOrganisation organisation, CancellationToken cancellationToken)
    {
        if (await IsThereAsync(organisation, cancellationToken)) return;

        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<OrganisationSeeding>().SeedAsync(organisation, cancellationToken);
        Console.WriteLine("  " + organisation.Name);
    }

    private async Task<bool> IsThereAsync(DemoOrganisation organisation, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var id = DemoIds.Organisation(organisation.Slug);
        return await scope.ServiceProvider.GetRequiredService<PortalDbContext>().Set<Organisation>().AnyAsync(each => each.Id == id, cancellationToken);
    }
}
