using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Portal.Domain.Organisations;
using Portal.Storage;
using Portal.Web.Demo.Data;
using Portal.Web.Hosting;
using Portal.Web.Resources;

namespace Portal.Web.Demo;

/// <summary>
/// Accounts anyone may enter must not be served by accident: a database that holds the demonstration starts only where the
/// demonstration is asked for.
/// </summary>
internal sealed class RefuseLeftoverDemonstration(IServiceScopeFactory scopes, IStringLocalizer<HostText> text) : IStartStep
{
    public int Order => 50;
    public string Title => text["Step.NoDemo"];
    public TimeSpan Expected => TimeSpan.FromSeconds(0.1);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var ids = DemoFile.Load().Organisations.Select(organisation => DemoIds.Organisation(organisation.Slug)).ToList();
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        if (await db.Set<Organisation>().AnyAsync(organisation => ids.Contains(organisation.Id), cancellationToken))
            throw new InvalidOperationException(text["Step.NoDemo.Refused"]);
    }
}
