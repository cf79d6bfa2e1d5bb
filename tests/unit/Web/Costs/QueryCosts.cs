using System.Data.Common;
using System.Text.RegularExpressions;

namespace Portal.Web.Tests.Costs;

/// <summary>What a signed-in page asks of the database: as many questions of a city as of a hamlet, and none that reads a table from end to end.</summary>
public abstract partial class QueryCosts(TwoTowns towns)
{
    public static TheoryData<string> Pages =>
    [
        "/", "/organisation/people", "/organisation/bodies", "/meetings", "/decisions", "/organisation/readers", "/organisation/audit", "/organisation/circuits", "/organisation/templates", "/organisation", "/notifications", "/notifications/settings", "/delegations",
        "/plans/{plan}", "/plans/{plan}/people", "/plans/{plan}/versions", "/plans/{plan}/approval", "/plans/{plan}/alerts", "/plans/{plan}/settings", "/plans/{plan}/preview",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_asks_as_much_of_a_hamlet_as_of_a_city(string page)
    {
        var small = await AskedAsync(towns.Hamlet, page);

        var large = await AskedAsync(towns.City, page);

        Assert.NotEmpty(small);
        Assert.True(small.Count == large.Count, $"{small.Count} questions for a hamlet, {large.Count} for a city:\n{Counted(large)}");
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task No_question_of_a_page_reads_a_whole_table(string page)
    {
        var asked = (await AskedAsync(towns.City, page)).Where(query => query.IsReading).DistinctBy(query => query.Text).ToList();

        foreach (var query in asked) Assert.True(Scanned(await PlanAsync(query)) is not { } table, $"{Scanned(await PlanAsync(query))} is read whole by\n{query.Text}");
    }

    /// <summary>The database's own plan for a question, as it words it.</summary>
    protected abstract Task<string> PlanAsync(AskedQuery query);

    /// <summary>A table the plan reads from end to end.</summary>
    protected abstract string? Scanned(string plan);

    protected static async Task<string> LinesAsync(DbConnection connection, string explain, AskedQuery query)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = explain + query.Text;
        foreach (var (name, value) in query.Values)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }
        var lines = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) lines.Add(reader.GetString(reader.FieldCount - 1));
        return string.Join('\n', lines);
    }

    private async Task<IReadOnlyList<AskedQuery>> AskedAsync(TwoTowns.Town town, string page)
    {
        var browser = town.Founder.Browser;
        await browser.OpenAsync(town.Address(page)); // what is kept from then on is not asked again
        using var asked = new AskedQueries(towns.Database);
        await browser.OpenAsync(town.Address(page));
        Assert.Equal(System.Net.HttpStatusCode.OK, browser.Status);
        return [.. asked.All.Where(query => !OfTheBackground().IsMatch(query.Text))];
    }

    private static string Counted(IEnumerable<AskedQuery> asked) =>
        string.Join("\n\n", asked.GroupBy(query => query.Text).OrderByDescending(same => same.Count()).Select(same => $"{same.Count()} × {same.Key}"));

    // An empty list of ids makes a question that answers itself. Workers look for due work now and then, whatever pages are open; a session saves its reading.
    [GeneratedRegex("work_queue|INSERT INTO read_model|WHERE (0|FALSE)$", RegexOptions.IgnoreCase)]
    private static partial Regex OfTheBackground();
}
