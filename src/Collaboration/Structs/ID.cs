namespace Portal.Collaboration;

/// <summary>Names one inserted element for ever: who inserted it and the how-manieth of theirs it was.</summary>
/// <param name="Client">The client that inserted it.</param>
/// <param name="Clock">Its place among everything that client inserted, from 0.</param>
public readonly record struct ID(ulong Client, int Clock)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Client}:{Clock}";
}
