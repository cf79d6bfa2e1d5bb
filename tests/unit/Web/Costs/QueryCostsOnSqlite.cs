using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Portal.TestSupport.Databases;

namespace Portal.Web.Tests.Costs;

public sealed partial class QueryCostsOnSqlite(QueryCostsOnSqlite.Towns towns) : QueryCosts(towns), IClassFixture<QueryCostsOnSqlite.Towns>
{
    protected override async Task<string> PlanAsync(AskedQuery query)
    {
        await using var connection = new SqliteConnection(towns.Database);
        await connection.OpenAsync();
        return await LinesAsync(connection, "EXPLAIN QUERY PLAN ", query);
    }

    // « SCAN t » without « USING … INDEX » walks a table, unless t is a subquery that another line makes.
    protected override string? Scanned(string plan)
    {
        var made = Made().Matches(plan).Select(line => line.Groups[1].Value).ToHashSet();
        return Walked().Matches(plan).Select(line => line.Groups[1].Value).FirstOrDefault(name => !made.Contains(name));
    }

    [GeneratedRegex(@"^(?:CO-ROUTINE|MATERIALIZE) (\w+)", RegexOptions.Multiline)]
    private static partial Regex Made();

    [GeneratedRegex(@"^SCAN (?!CONSTANT|json_each)([A-Za-z]\w*)$", RegexOptions.Multiline)]
    private static partial Regex Walked();

    public sealed class Towns() : TwoTowns(DatabaseKind.Sqlite);
}
