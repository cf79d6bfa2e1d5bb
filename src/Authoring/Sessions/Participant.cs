using Portal.Domain.Shared;

namespace Portal.Authoring.Sessions;

/// <summary>One connection in a session. Touched by the session's writer only, but for the cursor.</summary>
internal sealed class Participant(string connection, PersonId person, ulong clientId, EditRights rights)
{
    /// <summary>How many pushes of one connection may wait for the writer: nobody fills the queue alone.</summary>
    private const int MostWaiting = 128;

    private volatile byte[]? _awareness;
    private byte[]? _unshown;

    public string Connection { get; } = connection;
    public PersonId Person { get; } = person;
    public ulong ClientId { get; } = clientId;
    public EditRights Rights { get; set; } = rights;
    /// <summary>Its id was burnt: whatever it still sends under it is told to start anew.</summary>
    public bool IsBurnt { get; set; }
    public SemaphoreSlim Room { get; } = new(MostWaiting);

    public byte[]? Awareness => _awareness;

    /// <summary>Keeps the latest cursor. False when an earlier one has not left yet: this one leaves in its place.</summary>
    public bool ShowsAnew(byte[] awareness)
    {
        _awareness = awareness;
        return Interlocked.Exchange(ref _unshown, awareness) is null;
    }

    public byte[]? TakeShown() => Interlocked.Exchange(ref _unshown, null);

    public Present ToPresent() => new(Person, Rights.DisplayName, ClientId, Rights.ReadOnlyReason is null, Awareness is { } awareness ? (ReadOnlyMemory<byte>?)awareness : null);
}
