using Npgsql;
using Portal.Storage.Databases;

namespace Portal.Storage.Migrations;

/// <summary>
/// Runs the PostgreSQL files as the owner: all pending ones in one transaction under an advisory lock, then checks that the
/// application's role is one that row-level security binds.
/// </summary>
internal sealed class PostgresMigrator(PostgresConnections connections, TimeProvider clock) : IDatabaseMigrator
{
    // Any number that nothing else in the database uses.
    private const long AdvisoryLock = 7_305_112_021;

    private const string Table = """
        CREATE TABLE IF NOT EXISTS schema_migrations (
            number integer NOT NULL PRIMARY KEY, name text NOT NULL, checksum text NOT NULL, applied_at timestamptz NOT NULL);
        """;

    // Roles belong to the cluster: another database's migration may create it at the same moment.
    private const string Role = $"""
        DO $$ BEGIN
            CREATE ROLE {PostgresConnections.ApplicationRole} NOLOGIN NOSUPERUSER NOBYPASSRLS;
        EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
        END $$;
        """;

    private const string Grants = $"""
        GRANT USAGE ON SCHEMA public TO {PostgresConnections.ApplicationRole};
        GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {PostgresConnections.ApplicationRole};
        GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {PostgresConnections.ApplicationRole};
        REVOKE INSERT, UPDATE, DELETE ON schema_migrations FROM {PostgresConnections.ApplicationRole};
        """;

    public async Task<IReadOnlyList<string>> MigrateAsync(CancellationToken cancellationToken)
    {
        await using var source = connections.CreateOwnerSource();
        await using (var owner = await source.OpenConnectionAsync(cancellationToken))
        {
            await using var transaction = await owner.BeginTransactionAsync(cancellationToken);
            await RunAsync(owner, $"SELECT pg_advisory_xact_lock({AdvisoryLock})", cancellationToken);
            await RunAsync(owner, Table, cancellationToken);

            var pending = MigrationPlan.Pending(MigrationFiles.Of("Postgres"), await AppliedAsync(owner, cancellationToken));
            await RunAsync(owner, Role, cancellationToken);
            foreach (var migration in pending)
            {
                await RunAsync(owner, migration.Sql, cancellationToken);
                await RecordAsync(owner, migration, cancellationToken);
            }

            await RunAsync(owner, Grants, cancellationToken);
            await GrantRoleAsync(owner, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            await RequireBoundRoleAsync(cancellationToken);
            return [.. pending.Select(migration => migration.Name)];
        }
    }

    private static async Task<Dictionary<int, string>> AppliedAsync(NpgsqlConnection owner, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("SELECT number, checksum FROM schema_migrations", owner);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var applied = new Dictionary<int, string>();
        while (await reader.ReadAsync(cancellationToken)) applied.Add(reader.GetInt32(0), reader.GetString(1));
        return applied;
    }

    private async Task RecordAsync(NpgsqlConnection owner, Migration migration, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("INSERT INTO schema_migrations (number, name, checksum, applied_at) VALUES ($1, $2, $3, $4)", owner);
        command.Parameters.Add(new() { Value = migration.Number });
        command.Parameters.Add(new() { Value = migration.Name });
        command.Parameters.Add(new() { Value = migration.Checksum });
        command.Parameters.Add(new() { Value = clock.GetUtcNow() });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Lets the login that application connections use act as the application's role.</summary>
    private async Task GrantRoleAsync(NpgsqlConnection owner, CancellationToken cancellationToken)
    {
        if (connections.Login is not { } login || login == PostgresConnections.ApplicationRole) return;

        await using var member = new NpgsqlCommand("SELECT pg_has_role($1, $2, 'MEMBER')", owner);
        member.Parameters.Add(new() { Value = login });
        member.Parameters.Add(new() { Value = PostgresConnections.ApplicationRole });
        if (await member.ExecuteScalarAsync(cancellationToken) is true) return;

        await RunAsync(owner, $"GRANT {PostgresConnections.ApplicationRole} TO \"{login.Replace("\"", "\"\"", StringComparison.Ordinal)}\"", cancellationToken);
    }

    /// <summary>A superuser, a role that bypasses row-level security or an owner of tables would see every organisation: better not to start.</summary>
    private async Task RequireBoundRoleAsync(CancellationToken cancellationToken)
    {
        await using var command = connections.Source.CreateCommand("""
            SELECT current_user, rolsuper OR rolbypassrls OR EXISTS (SELECT 1 FROM pg_tables WHERE schemaname = 'public' AND tableowner = current_user)
            FROM pg_roles WHERE rolname = current_user
            """);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        if (reader.GetBoolean(1))
            throw new InvalidOperationException($"The application's PostgreSQL role '{reader.GetString(0)}' owns tables or bypasses row-level security; see docs/adr/0003-row-level-security.md.");
    }

    private static async Task RunAsync(NpgsqlConnection owner, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, owner);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
