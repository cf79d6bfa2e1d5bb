using System.Diagnostics;

namespace Portal.Collaboration.Tests.Hostile;

/// <summary>What a refusal may cost.</summary>
internal static class Bounds
{
    private const long MaximumBytes = 16 << 20;
    private static readonly TimeSpan MaximumTime = TimeSpan.FromMilliseconds(50);

    /// <summary>The action stays within 50 ms and 16 MiB; a busy machine gets some more tries for the time.</summary>
    public static void Hold(Action action)
    {
        var fastest = TimeSpan.MaxValue;
        for (var tries = 0; tries < 20 && fastest > MaximumTime; tries++)
        {
            var before = System.GC.GetAllocatedBytesForCurrentThread();
            var watch = Stopwatch.StartNew();
            action();
            fastest = watch.Elapsed < fastest ? watch.Elapsed : fastest;
            Assert.InRange(System.GC.GetAllocatedBytesForCurrentThread() - before, 0, MaximumBytes);
        }
        Assert.True(fastest <= MaximumTime, $"took {fastest.TotalMilliseconds} ms");
    }
}
