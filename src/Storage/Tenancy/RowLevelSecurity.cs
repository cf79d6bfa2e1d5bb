using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Portal.Domain.Shared;

namespace Portal.Storage.Tenancy;

/// <summary>
/// Wall 3, on PostgreSQL: tells the database in which organisation and for whom each command runs. The setting is always local to
/// a transaction, never to a session, so no pooled connection (ours or a pooler's) can carry it to the next unit of work.
/// Inside a transaction it is sent once before the first command. Outside, it travels in front of the command itself: both
/// statements reach the server before the same Sync and so share one implicit transaction, at no extra round trip.
/// See docs/adr/0003-row-level-security.md.
/// </summary>
internal sealed class RowLevelSecurity : DbCommandInterceptor
{
    private readonly ConditionalWeakTable<DbTransaction, string> _entered = [];

    /// <summary>The statement that enters an organisation until the end of the transaction. Ids are UUIDs: nothing to escape.</summary>
    public static string Enter(OrganisationId? organisation, PersonId? person) =>
        string.Create(CultureInfo.InvariantCulture, $"CALL portal_enter('{organisation}', '{person}');");

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

    private void Prepare(DbCommand command, CommandEventData eventData)
    {
        if (Entering(command, eventData) is not { } enter) return;
        using (enter) enter.ExecuteNonQuery();
    }

    private async ValueTask PrepareAsync(DbCommand command, CommandEventData eventData, CancellationToken cancellationToken)
    {
        if (Entering(command, eventData) is not { } enter) return;
        await using (enter) await enter.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>The command to run first, if any; a command outside a transaction is changed in place instead.</summary>
    private DbCommand? Entering(DbCommand command, CommandEventData eventData)
    {
        if (eventData.Context is not PortalDbContext { Tenant: var tenant }) return null;

        var statement = Enter(tenant.Organisation, tenant.Person);
        if (command.Transaction is not { } transaction)
        {
            command.CommandText = $"{statement}\n{command.CommandText}";
            return null;
        }

        if (_entered.TryGetValue(transaction, out var entered) && entered == statement) return null;
        _entered.AddOrUpdate(transaction, statement);
        var enter = command.Connection!.CreateCommand(); // a command about to run has its connection
        enter.Transaction = transaction;
        enter.CommandText = statement;
        return enter;
    }
}
