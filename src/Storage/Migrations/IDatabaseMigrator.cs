namespace Portal.Storage.Migrations;

/// <summary>Brings the database to the schema of this release; several processes may start at once.</summary>
public interface IDatabaseMigrator
{
    /// <summary>Names of the migrations it ran, in order; empty when the schema was current.</summary>
    Task<IReadOnlyList<string>> MigrateAsync(CancellationToken cancellationToken);
}
