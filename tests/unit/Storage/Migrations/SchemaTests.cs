using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Storage.Migrations;
using Portal.Storage.Tests.Support;
using Portal.TestSupport.Databases;

namespace Portal.Storage.Tests.Migrations;

public sealed class SchemaOnSqlite() : SchemaTests(DatabaseKind.Sqlite)
{
    private protected override string[] Descriptions =>
    [
        """
        SELECT m.name || '.' || c.name || ' ' || c.type || ' ' || c."notnull" || ' ' || c.pk || ' ' || coalesce(c.dflt_value, '-') AS "Value"
        FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%' AND m.name <> 'schema_migrations'
        """,
        """
        SELECT m.name || ' ' || i.name || ' ' || i."unique" || ' ' || (SELECT group_concat(name) FROM pragma_index_info(i.name)) AS "Value"
        FROM sqlite_master m JOIN pragma_index_list(m.name) i WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%' AND m.name <> 'schema_migrations'
        """,
        """
        SELECT m.name || ' ' || f.id || ' ' || f.seq || ' ' || f."table" || ' ' || f."from" || ' ' || f."to" || ' ' || f.on_delete AS "Value"
        FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) f WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%'
        """,
    ];
}

[Trait("Category", "Postgres")]
public sealed class SchemaOnPostgres() : SchemaTests(DatabaseKind.Postgres)
{
    private protected override string[] Descriptions =>
    [
        """
        SELECT table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' ' || coalesce(character_maximum_length::text, '-') || ' ' || coalesce(column_default, '-') || is_identity AS "Value"
        FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> 'schema_migrations'
        """,
        """
        SELECT indexdef AS "Value" FROM pg_indexes WHERE schemaname = 'public' AND tablename <> 'schema_migrations'
        """,
        """
        SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) AS "Value"
        FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND conrelid::regclass::text <> 'schema_migrations'
        """,
    ];
}

public abstract class SchemaTests(DatabaseKind kind)
{
    /// <summary>Queries that describe columns, indexes and constraints, one line each.</summary>
    private protected abstract string[] Descriptions { get; }

    [Fact]
    public async Task The_migrations_make_the_schema_the_model_would_create()
    {
        await using var migrated = await StorageHost.StartAsync(kind);
        await using var created = await StorageHost.StartAsync(kind, migrate: false);
        await CreateFromTheModelAsync(created);

        Assert.Equal(await DescribeAsync(created), await DescribeAsync(migrated));
    }

    [Fact]
    public async Task Migrating_again_runs_nothing()
    {
        await using var host = await StorageHost.StartAsync(kind, migrate: false);

        var first = await host.Services.MigratePortalAsync();
        var second = await host.Services.MigratePortalAsync();

        Assert.Equal("0001_initial", first[0]);
        Assert.Empty(second);
    }

    [Fact]
    public async Task Two_processes_that_start_at_once_migrate_once()
    {
        await using var host = await StorageHost.StartAsync(kind, migrate: false);
        await using var other = StorageHost.Build(host.Database);

        var both = await Task.WhenAll(Task.Run(() => host.Services.MigratePortalAsync()), Task.Run(() => other.MigratePortalAsync()));

        Assert.Single(both, names => names.Count == 0);
    }

    [Fact]
    public async Task A_migration_changed_after_it_ran_is_refused()
    {
        await using var host = await StorageHost.StartAsync(kind);
        const string Tamper = "UPDATE schema_migrations SET checksum = 'another' WHERE number = 1";
        if (kind == DatabaseKind.Postgres) PostgresCluster.Shared.Run(Tamper, new Npgsql.NpgsqlConnectionStringBuilder(host.Database.ConnectionString).Database!);
        else await OutsideAsync(host, db => db.Database.ExecuteSqlRawAsync(Tamper));

        await Assert.ThrowsAsync<MigrationChangedException>(() => host.Services.MigratePortalAsync());
    }

    private static async Task<TResult> OutsideAsync<TResult>(StorageHost host, Func<PortalDbContext, Task<TResult>> work)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<PortalDbContext>());
    }

    private async Task CreateFromTheModelAsync(StorageHost host)
    {
        var script = await OutsideAsync(host, db => Task.FromResult(db.Database.GenerateCreateScript()));
        if (kind == DatabaseKind.Postgres)
            PostgresCluster.Shared.Run(script, new Npgsql.NpgsqlConnectionStringBuilder(host.Database.ConnectionString).Database!);
        else
            await OutsideAsync(host, db => db.Database.ExecuteSqlRawAsync(script.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal)));
    }

    private async Task<IReadOnlyList<string>> DescribeAsync(StorageHost host)
    {
        var lines = new List<string>();
        foreach (var description in Descriptions)
        {
            if (kind == DatabaseKind.Postgres)
                lines.AddRange(PostgresCluster.Shared.Run(description, new Npgsql.NpgsqlConnectionStringBuilder(host.Database.ConnectionString).Database!).Split('\n'));
            else
                lines.AddRange(await OutsideAsync(host, db => db.Database.SqlQueryRaw<string>(description).ToListAsync()));
        }

        return [.. lines.Order(StringComparer.Ordinal)];
    }
}
