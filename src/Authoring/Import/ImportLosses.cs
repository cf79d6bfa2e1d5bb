namespace Portal.Authoring.Import;

/// <summary>What was seen and not taken: said before anything is imported, so that nobody finds it missing later.</summary>
public sealed record ImportLosses(int Pictures, int Charts, int Notes)
{
    public static readonly ImportLosses None = new(0, 0, 0);
}
