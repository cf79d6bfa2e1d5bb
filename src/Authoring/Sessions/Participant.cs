using Portal.Domain.Shared;

namespace Portal.Authoring.Sessions;

/// <summary>One connection in a session. Touched by the session's writer only, but for the cursor.</summary>
internal sealed class Participant(string connection, PersonId person, ulong clientId, EditRights rights)
{
    private volatile byte[]? _awareness;

    public string Connection { get; } = connection;
    public PersonId Person { get; } = person;
    public ulong ClientId { get; } = clientId;
    public EditRights Rights { get; set; } = rights;
    /// <summary>Its id was burnt: whatever it still sends under it is told to start anew.</summary>
    public bool IsBurnt { get; set; }
    public int Offences { get; set; }

    public byte[]? Awareness { get => _awareness; set => _awareness = value; }

    public Present ToPresent() => new(Person, Rights.DisplayName, ClientId, Rights.ReadOnlyReason is null, Awareness is { } awareness ? (ReadOnlyMemory<byte>?)awareness : null);
}
