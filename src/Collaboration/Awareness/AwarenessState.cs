namespace Portal.Collaboration;

/// <summary>What one client says about itself: cursor, name, colour.</summary>
/// <param name="Client">The client.</param>
/// <param name="Clock">Counts its statements; a higher one replaces a lower one.</param>
/// <param name="State">The statement as JSON text; <c>null</c> when it has left.</param>
public readonly record struct AwarenessState(ulong Client, int Clock, string State)
{
    /// <summary>The JSON text of a client that has left.</summary>
    public const string Left = "null";

    /// <summary>Whether the client says that it has left.</summary>
    public bool IsLeaving => State == Left;
}
