using System.Globalization;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using Portal.Web.Resources;

namespace Portal.Web.Hosting;

/// <summary>
/// Runs the start steps before the server listens and says on the console what is happening, how long it should take and, at the
/// end, where to go. Nobody should wonder whether a first start hangs.
/// </summary>
internal sealed class StartSteps(
    IEnumerable<IStartStep> steps, SiteAddress site, IHostEnvironment environment, IOptions<PortalOptions> options,
    IStringLocalizer<HostText> text, TimeProvider time) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        foreach (var step in steps.OrderBy(step => step.Order))
        {
            Say(text["Step.Begins", step.Title, Seconds(step.Expected)]);
            var began = time.GetTimestamp();
            await step.RunAsync(cancellationToken);
            Say(text["Step.Ended", Seconds(time.GetElapsedTime(began))]);
        }
    }

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        var address = site.Root.ToString().TrimEnd('/');
        Say(text["Ready", address]);
        if (options.Value.ShowsDemo(environment)) Say(text["Ready.Demo", address]);
        if (environment.IsDevelopment()) Say(text["Ready.Mail", address]);
        Say(text["Ready.Stop"]);
        return Task.CompletedTask;
    }

    public Task StoppedAsync(CancellationToken cancellationToken)
    {
        Say(text["Stopped"]);
        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static string Seconds(TimeSpan duration) => duration.TotalSeconds.ToString(duration.TotalSeconds < 10 ? "0.0" : "0", CultureInfo.CurrentCulture);

    private static void Say(string line) => Console.WriteLine(line);
}
