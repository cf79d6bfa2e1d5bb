using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Localization;
using Portal.Web.Resources;

namespace Portal.Web.Hosting;

internal static class RunningPortal
{
    /// <summary>Runs until Ctrl+C. A taken address is said in a sentence, before the database is touched.</summary>
    public static async Task<int> RunPortalAsync(this WebApplication app)
    {
        // Only a server that listens needs an address: the one of the tests does not.
        var listens = app.Services.GetRequiredService<IServer>().GetType().Assembly == typeof(KestrelServerOptions).Assembly;
        if (listens && TakenAddress.Among(app.Configuration["urls"]) is { } taken)
        {
            await Console.Error.WriteLineAsync(app.Services.GetRequiredService<IStringLocalizer<HostText>>()["Taken", taken]);
            return 1;
        }

        await app.RunAsync();
        return 0;
    }
}
