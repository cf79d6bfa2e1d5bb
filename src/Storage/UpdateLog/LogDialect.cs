using System.Data.Common;
using Portal.Domain.Shared;
using Portal.Storage.Conventions;
using Portal.Storage.Tenancy;

namespace Portal.Storage.UpdateLog;

/// <summary>The few places where the log's SQL differs between the two databases.</summary>
/// <param name="LockRow">Suffix that locks the head row; SQLite needs none, its transaction already has the file.</param>
/// <param name="Enter">Statement that enters an organisation, in front of the first statement of every transaction.</param>
internal sealed record LogDialect(
    string LockRow, Func<OrganisationId, string> Enter, Func<DateTimeOffset, object> WriteInstant, Func<DbDataReader, int, DateTimeOffset> ReadInstant)
{
    public static readonly LogDialect Sqlite = new(
        "", _ => "", instant => SqliteInstant.Write(instant), (reader, column) => SqliteInstant.Read(reader.GetString(column)));

    public static readonly LogDialect Postgres = new(
        "FOR UPDATE", organisation => RowLevelSecurity.Enter(organisation, null), instant => instant.ToUniversalTime(),
        (reader, column) => reader.GetFieldValue<DateTimeOffset>(column));
}
