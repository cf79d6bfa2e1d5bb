using System.Diagnostics;

namespace Portal.E2E.Tests.Support;

/// <summary>Polls a promised outcome until it holds; the deadline is five times what is promised.</summary>
public static class Eventually
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    public static async Task HoldsAsync(string claim, TimeSpan deadline, Func<Task<bool>> holds)
    {
        var clock = Stopwatch.StartNew();
        while (!await holds())
        {
            if (clock.Elapsed > deadline) throw new TimeoutException($"Not within {deadline.TotalSeconds} s: {claim}");
            await Task.Delay(Pause);
        }
    }
}
