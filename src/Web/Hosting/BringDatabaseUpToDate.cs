using Microsoft.Extensions.Localization;
using Portal.Storage.Migrations;
using Portal.Web.Resources;

namespace Portal.Web.Hosting;

internal sealed class BringDatabaseUpToDate(IDatabaseMigrator migrator, IStringLocalizer<HostText> text) : IStartStep
{
    public int Order => 10;
    public string Title => text["Step.Database"];
    public TimeSpan Expected => TimeSpan.FromSeconds(1);

    public Task RunAsync(CancellationToken cancellationToken) => migrator.MigrateAsync(cancellationToken);
}
