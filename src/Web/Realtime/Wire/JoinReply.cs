namespace Portal.Web.Realtime.Wire;

public sealed record JoinReply(
    ulong ClientId, long Epoch, long Sequence, string? State, IReadOnlyList<string> Tail, RightsOnWire Rights, IReadOnlyList<PersonOnWire> People,
    int ServerSchema, bool Reload);
