using Microsoft.Extensions.Localization;
using Portal.Storage.Databases;
using Portal.Web.Demo.Data;
using Portal.Web.Hosting;
using Portal.Web.Resources;

namespace Portal.Web.Demo;

/// <summary>
/// Accounts anyone may enter must not be served by accident: a database that holds the demonstration starts only where the
/// demonstration is asked for.
/// </summary>
internal sealed class RefuseLeftoverDemonstration(OrganisationsPresent organisations, IStringLocalizer<HostText> text) : IStartStep
{
    public int Order => 50;
    public string Title => text["Step.NoDemo"];
    public TimeSpan Expected => TimeSpan.FromSeconds(0.1);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var demonstration = DemoFile.Load().Organisations.Select(organisation => DemoIds.Organisation(organisation.Slug)).ToList();
        if (await organisations.AnyAsync(demonstration, cancellationToken)) throw new InvalidOperationException(text["Step.NoDemo.Refused"]);
    }
}
