using Portal.Bare;

// What the portal is measured against on its own ground: the same framework doing nothing but the transport.
//   relay PORT MILLISECONDS   whoever is on /{room} gets what the others of the room send, gathered for that long (0: at once)
//   page  PORT FILE           one page, compressed beforehand, from memory
if (args is not [var mode, var port, var argument])
{
    Console.Error.WriteLine("usage: Portal.Bare relay PORT MILLISECONDS | page PORT FILE");
    return 2;
}

var builder = WebApplication.CreateSlimBuilder();
builder.Logging.ClearProviders();
builder.WebHost.ConfigureKestrel(server =>
{
    server.ListenLocalhost(int.Parse(port, System.Globalization.CultureInfo.InvariantCulture));
    server.AddServerHeader = false;
});
await using var app = builder.Build();
if (mode == "relay") app.MapRelay(TimeSpan.FromMilliseconds(int.Parse(argument, System.Globalization.CultureInfo.InvariantCulture)));
else app.MapPage(await File.ReadAllBytesAsync(argument));
await app.RunAsync();
return 0;
