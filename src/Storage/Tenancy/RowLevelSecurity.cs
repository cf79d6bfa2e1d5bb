using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Portal.Domain.Shared;

namespace Portal.Storage.Tenancy;

/// <summary>
/// Wall 3, on PostgreSQL: tells the database in which organisation and for whom each command runs. The setting is always local to
/// a transaction, never to a session, so no pooled connection (ours or a pooler's) can carry it to the next unit of work.
/// Inside a transaction it is sent once, as it begins. Outside, it travels in front of the command itself: both
/// statements reach the server before the same Sync and so share one implicit transaction, at no extra round trip.
/// See docs/adr/0003-row-level-security.md.
/// </summary>
internal sealed class RowLevelSecurity : DbCommandInterceptor, IDbTransactionInterceptor
{
    /// <summary>The statement that enters an organisation until the end of the transaction. Ids are UUIDs: nothing to escape.</summary>
    public static string Enter(OrganisationId? organisation, PersonId? person) =>
        string.Create(CultureInfo.InvariantCulture, $"CALL portal_enter('{organisation}', '{person}');");

    // At the very start, before any savepoint: rolling back to one would take the setting away again.
    public DbTransaction TransactionStarted(DbConnection connection, TransactionEndEventData eventData, DbTransaction result)
    {
        if (Entering(result, eventData.TransactionId, eventData.Context) is not { } enter) return result;
        using (enter) enter.ExecuteNonQuery();
        return result;
    }

    public async ValueTask<DbTransaction> TransactionStartedAsync(
        DbConnection connection, TransactionEndEventData eventData, DbTransaction result, CancellationToken cancellationToken = default)
    {
        if (Entering(result, eventData.TransactionId, eventData.Context) is not { } enter) return result;
        await using (enter) await enter.ExecuteNonQueryAsync(cancellationToken);
        return result;
    }

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Prepare(command, eventData);
        return result;
    }

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        await PrepareAsync(command, eventData, cancellationToken);
        return result;
    }

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        Prepare(command, eventData);
        return result;
    }

    public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        await PrepareAsync(command, eventData, cancellationToken);
        return result;
    }

    public override InterceptionResult<object> ScalarExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<object> result)
    {
        Prepare(command, eventData);
        return result;
    }

    public override async ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
    {
        await PrepareAsync(command, eventData, cancellationToken);
        return result;
    }

    private static void Prepare(DbCommand command, CommandEventData eventData)
    {
        if (EnteringFirst(command, eventData) is not { } enter) return;
        using (enter) enter.ExecuteNonQuery();
    }

    private static async ValueTask PrepareAsync(DbCommand command, CommandEventData eventData, CancellationToken cancellationToken)
    {
        if (EnteringFirst(command, eventData) is not { } enter) return;
        await using (enter) await enter.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>The command to run first, if any; a command outside a transaction is changed in place instead.</summary>
    private static DbCommand? EnteringFirst(DbCommand command, CommandEventData eventData)
    {
        if (eventData.Context is not PortalDbContext portal) return null;
        if (command.Transaction is { } transaction)
            // Begun elsewhere and handed over, or begun before the scope entered an organisation.
            return Entering(transaction, portal.Database.CurrentTransaction?.TransactionId ?? Guid.Empty, portal);

        command.CommandText = $"{Enter(portal.Tenant.Organisation, portal.Tenant.Person)}\n{command.CommandText}";
        return null;
    }

    /// <summary>Null when the transaction is in the tenant already. Known by EF Core's id: the driver gives the same transaction object again and again.</summary>
    private static DbCommand? Entering(DbTransaction transaction, Guid id, DbContext? context)
    {
        if (context is not PortalDbContext portal) return null;

        var statement = Enter(portal.Tenant.Organisation, portal.Tenant.Person);
        if (portal.Entered == (id, statement)) return null;

        portal.Entered = (id, statement);
        var enter = transaction.Connection!.CreateCommand(); // an open transaction has its connection
        enter.Transaction = transaction;
        enter.CommandText = statement;
        return enter;
    }
}
