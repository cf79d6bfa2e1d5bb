using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Portal.Storage.Databases;

/// <summary>
/// EF Core's transactions take their turn at the write gate before they begin. The pass is given back by
/// <see cref="GatedTransaction"/>, which knows every way a transaction ends, an exception between two saves included.
/// </summary>
internal sealed class GatedTransactions(WriteGate gate) : DbTransactionInterceptor
{
    // Static, because the factory of transactions lives in EF Core's own container; keyed by the transaction, so databases do not mix.
    private static readonly ConditionalWeakTable<DbTransaction, WriteGate.Pass> Passes = [];

    public override InterceptionResult<DbTransaction> TransactionStarting(
        DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result) =>
        Begin(connection, eventData, gate.Enter());

    public override async ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
        DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result, CancellationToken cancellationToken = default) =>
        Begin(connection, eventData, await gate.EnterAsync(cancellationToken));

    public static void Leave(DbTransaction transaction)
    {
        if (Passes.TryGetValue(transaction, out var pass)) pass.Dispose();
    }

    private static InterceptionResult<DbTransaction> Begin(DbConnection connection, TransactionStartingEventData eventData, WriteGate.Pass pass)
    {
        try
        {
            // The driver begins IMMEDIATE: the lock is taken here, not at the first write.
            var transaction = connection.BeginTransaction(eventData.IsolationLevel);
            Passes.Add(transaction, pass);
            return InterceptionResult<DbTransaction>.SuppressWithResult(transaction);
        }
        catch
        {
            pass.Dispose();
            throw;
        }
    }
}
