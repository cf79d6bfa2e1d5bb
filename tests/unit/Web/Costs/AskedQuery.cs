using System.Data.Common;

namespace Portal.Web.Tests.Costs;

/// <summary>A statement with the values it was asked with, to be asked again for its plan.</summary>
public sealed record AskedQuery(string Text, IReadOnlyList<(string Name, object? Value)> Values)
{
    public static AskedQuery Of(DbCommand command) => new(command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(parameter => (parameter.ParameterName, parameter.Value))]);

    public bool IsReading => Text.TrimStart().StartsWith("SELECT", StringComparison.Ordinal);
}
