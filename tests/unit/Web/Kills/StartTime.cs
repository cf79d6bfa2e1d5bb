namespace Portal.Web.Tests.Kills;

/// <summary>How long a start took. On a machine shared with other work the clock says little about us; the processor time does.</summary>
internal sealed record StartTime(TimeSpan Clock, TimeSpan Processor)
{
    private static readonly TimeSpan Promised = TimeSpan.FromSeconds(3);
    private const int Slack = 5;

    /// <summary>By the clock five times over, or by what a processor of one's own would have taken.</summary>
    public bool IsWithinPromise => Clock < Slack * Promised || Processor < Promised;

    public override string ToString() => $"{Clock.TotalSeconds:0.00} s ({Processor.TotalSeconds:0.00} s of processor)";
}
