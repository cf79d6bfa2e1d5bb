namespace Portal.Collaboration;

/// <summary>A run of deleted clocks.</summary>
internal readonly record struct DeleteItem(int Clock, int Length)
{
    public int End => Clock + Length;
}
