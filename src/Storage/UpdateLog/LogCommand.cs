using System.Data.Common;
using Portal.Domain.Shared;

namespace Portal.Storage.UpdateLog;

/// <summary>Builds a command of the log; both drivers take <c>@name</c> parameters and several statements at once.</summary>
internal static class LogCommand
{
    public static DbCommand Create(DbTransaction transaction, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters) =>
        Create(transaction.Connection!, transaction, sql, parameters); // an open transaction has its connection

    public static DbCommand Create(DbConnection connection, DbTransaction? transaction, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        foreach (var (name, value) in parameters) Add(command, name, value);
        return command;
    }

    public static void Add(DbCommand command, string name, object? value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value switch
        {
            null => DBNull.Value,
            OrganisationId organisation => organisation.Value,
            DeliverableId deliverable => deliverable.Value,
            PersonId person => person.Value,
            _ => value,
        };
        command.Parameters.Add(parameter);
    }
}
