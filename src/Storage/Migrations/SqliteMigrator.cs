using Microsoft.Data.Sqlite;
using Portal.Storage.Conventions;
using Portal.Storage.Databases;

namespace Portal.Storage.Migrations;

/// <summary>Runs the SQLite files: all pending ones in one transaction, which begins IMMEDIATE and so keeps other processes out.</summary>
internal sealed class SqliteMigrator(SqliteConnections connections, WriteGate gate, TimeProvider clock) : IDatabaseMigrator
{
    private const string Table = """
        CREATE TABLE IF NOT EXISTS schema_migrations (
            number INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL, checksum TEXT NOT NULL, applied_at TEXT NOT NULL);
        """;

    public async Task<IReadOnlyList<string>> MigrateAsync(CancellationToken cancellationToken)
    {
        connections.CreateFolder();
        using var pass = await gate.EnterAsync(cancellationToken);
        await using var connection = await connections.OpenAsync(cancellationToken);
        await using var transaction = connection.BeginTransaction();

        await RunAsync(connection, transaction, Table, cancellationToken);
        var pending = MigrationPlan.Pending(MigrationFiles.Of("Sqlite"), await AppliedAsync(connection, transaction, cancellationToken));
        foreach (var migration in pending)
        {
            await RunAsync(connection, transaction, migration.Sql, cancellationToken);
            await RecordAsync(connection, transaction, migration, cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return [.. pending.Select(migration => migration.Name)];
    }

    private static async Task<Dictionary<int, string>> AppliedAsync(SqliteConnection connection, SqliteTransaction transaction, CancellationToken cancellationToken)
    {
        await using var command = new SqliteCommand("SELECT number, checksum FROM schema_migrations", connection, transaction);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var applied = new Dictionary<int, string>();
        while (await reader.ReadAsync(cancellationToken)) applied.Add(reader.GetInt32(0), reader.GetString(1));
        return applied;
    }

    private async Task RecordAsync(SqliteConnection connection, SqliteTransaction transaction, Migration migration, CancellationToken cancellationToken)
    {
        await using var command = new SqliteCommand(
            "INSERT INTO schema_migrations (number, name, checksum, applied_at) VALUES ($number, $name, $checksum, $at)", connection, transaction);
        command.Parameters.AddWithValue("$number", migration.Number);
        command.Parameters.AddWithValue("$name", migration.Name);
        command.Parameters.AddWithValue("$checksum", migration.Checksum);
        command.Parameters.AddWithValue("$at", SqliteInstant.Write(clock.GetUtcNow()));
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task RunAsync(SqliteConnection connection, SqliteTransaction transaction, string sql, CancellationToken cancellationToken)
    {
        await using var command = new SqliteCommand(sql, connection, transaction);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
