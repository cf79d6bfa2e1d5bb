namespace Portal.Authoring.Sessions;

/// <summary>
/// Which history a deliverable has. Restoring a backup starts another: sequences and clocks are given out a second time, for other
/// content, so nothing a browser remembers may be built upon. It is the upper half of the edit epoch, which every commit compares;
/// the lower half counts freezes and changes of rights.
/// </summary>
public static class Era
{
    private const int Bits = 32;

    /// <summary>What restoring adds to the epoch of every head.</summary>
    public const long Step = 1L << Bits;

    public static long Of(long epoch) => epoch >> Bits;
}
