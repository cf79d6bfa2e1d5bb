using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Portal.TestSupport.Databases;

namespace Portal.Web.Tests.Costs;

[Trait("Category", "Postgres")]
public sealed partial class QueryCostsOnPostgres(QueryCostsOnPostgres.Towns towns) : QueryCosts(towns), IClassFixture<QueryCostsOnPostgres.Towns>
{
    protected override async Task<string> PlanAsync(AskedQuery query)
    {
        await using var connection = new NpgsqlConnection(towns.Services.GetRequiredService<IConfiguration>()["ConnectionStrings:Portal"]);
        await connection.OpenAsync();
        // In tables this small it would walk them all; told that walking is dear, it does so only where it has no other way.
        await using (var dear = new NpgsqlCommand("SET enable_seqscan = off", connection)) await dear.ExecuteNonQueryAsync();
        return await LinesAsync(connection, "EXPLAIN (COSTS OFF) ", query);
    }

    protected override string? Scanned(string plan) => WholeTable().Match(plan) is { Success: true } found ? found.Groups[1].Value : null;

    [GeneratedRegex(@"Seq Scan on (\w+)")]
    private static partial Regex WholeTable();

    public sealed class Towns() : TwoTowns(DatabaseKind.Postgres);
}
