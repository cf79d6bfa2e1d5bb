using System.Globalization;
using Portal.Bare;

// What the portal is measured against on its own ground: the same framework doing nothing but the transport; and the load for pages.
//   relay PORT MILLISECONDS                  whoever is on /{room} gets what the others of the room send, gathered for that long (0: at once)
//   page  PORT FILE                          one page from memory, compressed beforehand, at /page; a Razor page that says hello at /hello
//   load  PORT PATH CONNECTIONS SECONDS [COOKIE]   asks for an address over and over; answers with one JSON line
switch (args)
{
    case ["load", var port, var path, var connections, var seconds, .. var rest]:
        var (answers, took, p50, p99) = await Load.RunAsync(Number(port), path, Number(connections), TimeSpan.FromSeconds(Number(seconds)), rest is [var cookie] ? cookie : null);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $$"""{"answers":{{answers}},"seconds":{{took:0.000}},"p50":{{p50:0.000}},"p99":{{p99:0.000}}}"""));
        return 0;
    case ["relay" or "page", var port, var argument]:
        await using (var app = Build(Number(port)))
        {
            if (args[0] == "relay") app.MapRelay(TimeSpan.FromMilliseconds(Number(argument)));
            else app.MapPage(await File.ReadAllBytesAsync(argument));
            await app.RunAsync();
        }
        return 0;
    default:
        await Console.Error.WriteLineAsync("usage: Portal.Bare relay PORT MILLISECONDS | page PORT FILE | load PORT PATH CONNECTIONS SECONDS [COOKIE]");
        return 2;
}

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

static WebApplication Build(int port)
{
    var builder = WebApplication.CreateSlimBuilder();
    builder.Logging.ClearProviders();
    builder.Services.AddRazorPages();
    builder.WebHost.ConfigureKestrel(server =>
    {
        server.ListenLocalhost(port);
        server.AddServerHeader = false;
    });
    return builder.Build();
}
