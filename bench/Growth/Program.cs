using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Portal.Growth;
using Portal.Storage;

// Fills a database with organisations and small plans, the same ones every time; begun again, it goes on where it stopped.
//   CONNECTION [--organisations 10000] [--plans 10] [--people 5]
if (args is not [var connection, .. var rest])
{
    await Console.Error.WriteLineAsync("usage: Portal.Growth CONNECTION [--organisations N] [--plans N] [--people N]   (plans and people: of each organisation)");
    return 2;
}

int Option(string name, int otherwise) => Array.IndexOf(rest, name) is >= 0 and var at && at + 1 < rest.Length ? int.Parse(rest[at + 1], CultureInfo.InvariantCulture) : otherwise;
var wanted = Option("--organisations", 10_000);

var services = new ServiceCollection();
services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning));
services.AddPortalStorage(new ConfigurationBuilder().AddInMemoryCollection([new("ConnectionStrings:Portal", connection), new("Blobs:Folder", Path.GetTempPath())]).Build());
await using var provider = services.BuildServiceProvider();
await provider.MigratePortalAsync();

var country = new Country(provider.GetRequiredService<IServiceScopeFactory>(), Option("--plans", 10), Option("--people", 5));
var first = await country.CountAsync();
var began = Stopwatch.GetTimestamp();
for (var number = first; number < wanted; number++)
{
    await country.SettleAsync(number);
    if ((number + 1) % 100 != 0 && number + 1 != wanted) continue;
    var left = Stopwatch.GetElapsedTime(began) / (number + 1 - first) * (wanted - number - 1);
    Console.Error.WriteLine($"{number + 1:N0} of {wanted:N0} organisations, {left:hh\\:mm\\:ss} to go");
}
Console.WriteLine($"{wanted:N0} organisations; the first is entered as {Country.Mail(0, 0)} with « {Country.Password} » at /t/{Country.SlugOf(0)}");
return 0;
