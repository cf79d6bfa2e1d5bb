namespace Portal.Storage.Migrations;

/// <summary>One numbered SQL file. Its checksum tells when a file was changed after it ran somewhere.</summary>
public sealed record Migration(int Number, string Name, string Sql, string Checksum);
