namespace Portal.Web.Tests.Kills;

/// <summary>How long a start took. On a machine shared with other work the clock says little about us; the processor time does.</summary>
internal sealed record StartTime(TimeSpan Clock, TimeSpan Processor)
{
    private static readonly TimeSpan Promised = TimeSpan.FromSeconds(3);
    private const int Slack = 5;
    private const int Cores = 2; // of the machine the promise is made for

    /// <summary>By the clock five times over, or by what two cores of its own would have given.</summary>
    public bool IsWithinPromise => Clock < Slack * Promised || Processor < Cores * Promised;

    public override string ToString() => $"{Clock.TotalSeconds:0.00} s ({Processor.TotalSeconds:0.00} s of processor)";
}
