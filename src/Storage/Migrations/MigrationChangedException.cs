namespace Portal.Storage.Migrations;

/// <summary>A migration that ran on this database has another text now. A released file never changes: add the next number instead.</summary>
public sealed class MigrationChangedException(string migration) : InvalidOperationException(
    $"Migration {migration} was changed after it ran on this database. A development database can be deleted and created anew; elsewhere, restore the file and add a new one.");
