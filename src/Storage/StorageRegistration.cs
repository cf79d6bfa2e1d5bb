using Azure.Identity;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Portal.Authoring.Sessions;
using Portal.Storage.Audit;
using Portal.Storage.Blobs;
using Portal.Storage.Databases;
using Portal.Storage.Erasure;
using Portal.Storage.Identity;
using Portal.Storage.Migrations;
using Portal.Storage.Published;
using Portal.Storage.Sessions;
using Portal.Storage.Tenancy;
using Portal.Storage.UpdateLog;
using Portal.Storage.Workflows;
using Portal.Workflows.Engine;
using Portal.Workflows.Journal;
using Portal.Workflows.Outbox;

namespace Portal.Storage;

/// <summary>Registers everything that keeps data: a SQLite file and a folder unless settings name PostgreSQL and Azure Blob Storage.</summary>
public static class StorageRegistration
{
    private const string DefaultConnection = "Data Source=data/portal.db";

    public static IServiceCollection AddPortalStorage(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddScoped<TenantContext>();
        services.AddScoped<ITenantContext>(provider => provider.GetRequiredService<TenantContext>());

        PersonIdText.Register();
        // The context reads it when it builds its model: version 3 holds passkeys.
        services.Configure<IdentityOptions>(options => options.Stores.SchemaVersion = IdentitySchemaVersions.Version3);

        var connection = configuration.GetConnectionString("Portal") is { Length: > 0 } configured ? configured : DefaultConnection;
        if (connection.Contains("Host=", StringComparison.OrdinalIgnoreCase))
            services.AddPostgres(connection, configuration.GetConnectionString("PortalOwner"), configuration.GetValue<bool>("Database:UseIdentity"));
        else
            services.AddSqlite(connection);

        services.AddSessionPorts();
        services.AddWorkflowPorts();
        return services.AddBlobs(configuration.GetSection("Blobs"));
    }

    /// <summary>Brings the database to this release's schema; call it before anything is served.</summary>
    public static async Task<IReadOnlyList<string>> MigratePortalAsync(this IServiceProvider services, CancellationToken cancellationToken = default) =>
        await services.GetRequiredService<IDatabaseMigrator>().MigrateAsync(cancellationToken);

    private static void AddSessionPorts(this IServiceCollection services)
    {
        services.AddSingleton<IEditRights, EditRightsReader>();
        services.AddSingleton<IPlanSettings, PlanSettingsReader>();
        services.AddSingleton<IClientIds, ClientIds>();
        services.AddSingleton<IReadModels, ReadModels>();
    }

    private static void AddWorkflowPorts(this IServiceCollection services)
    {
        services.AddScoped<ICaseStore, CaseStore>();
        services.AddScoped<IJournal, CaseJournal>();
        services.AddScoped<IOutbox, Workflows.Outbox>();
        services.AddScoped<IAuditTrail, AuditTrail>();
        services.AddScoped<ApprovalService>();
        services.AddScoped<BallotBox>();
        services.AddScoped<IFreezeDeliverable, FreezeDeliverable>();
        services.AddScoped<IContentInspector, ContentInspector>();
        services.AddSingleton<IWorkQueue, WorkQueue>();
        services.AddSingleton<OrganisationEraser>();
    }

    private static void AddSqlite(this IServiceCollection services, string connection)
    {
        services.AddSingleton(new SqliteConnections(connection));
        services.AddSingleton<WriteGate>();
        services.AddSingleton<SqlitePragmas>();
        services.AddSingleton<GatedTransactions>();
        services.AddSingleton<GatedStatements>();
        // One node holds the file: its own changes are all there are.
        services.AddSingleton(new PublicationStamp(TimeSpan.FromHours(1)));
        services.AddSingleton<WatchPublications>();
        services.AddSingleton<SqliteLogWriter>();
        services.AddSingleton<IUpdateLog, SqliteUpdateLog>();
        services.AddSingleton<ISessionNews, NoNews>();
        services.AddSingleton<IDatabaseMigrator, SqliteMigrator>();
        services.AddSingleton(provider => new OrganisationsPresent(async cancellationToken => await provider.GetRequiredService<SqliteConnections>().OpenAsync(cancellationToken)));
        services.AddDbContext<PortalDbContext>((provider, options) => options
            .UseSqlite(provider.GetRequiredService<SqliteConnections>().ConnectionString)
            .ReplaceService<IRelationalTransactionFactory, GatedTransactionFactory>()
            .AddInterceptors(
                provider.GetRequiredService<SqlitePragmas>(),
                provider.GetRequiredService<GatedTransactions>(),
                provider.GetRequiredService<GatedStatements>(),
                provider.GetRequiredService<WatchPublications>(),
                new TenantSaveGuard(),
                new RepeatedMessages()),
            optionsLifetime: ServiceLifetime.Singleton); // nothing in them is of one request: built once, not for each
    }

    private static void AddPostgres(this IServiceCollection services, string connection, string? ownerConnection, bool useIdentity)
    {
        services.AddSingleton(_ => new PostgresConnections(connection, ownerConnection, useIdentity ? new DefaultAzureCredential() : null));
        services.AddSingleton<RowLevelSecurity>();
        services.AddSingleton(new PublicationStamp(TimeSpan.FromSeconds(1)));
        services.AddSingleton<WatchPublications>();
        services.AddSingleton<IUpdateLog, PostgresUpdateLog>();
        services.AddSingleton<ISessionNews, PostgresNews>();
        services.AddSingleton<IDatabaseMigrator, PostgresMigrator>();
        services.AddSingleton(provider => new OrganisationsPresent(async cancellationToken => await provider.GetRequiredService<PostgresConnections>().Source.OpenConnectionAsync(cancellationToken)));
        services.AddDbContext<PortalDbContext>((provider, options) => options
            .UseNpgsql(provider.GetRequiredService<PostgresConnections>().Source)
            .AddInterceptors(provider.GetRequiredService<RowLevelSecurity>(), provider.GetRequiredService<WatchPublications>(), new TenantSaveGuard(), new RepeatedMessages()),
            optionsLifetime: ServiceLifetime.Singleton);
    }
}
