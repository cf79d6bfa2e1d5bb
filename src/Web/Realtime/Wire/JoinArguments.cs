namespace Portal.Web.Realtime.Wire;

/// <summary>What a browser says to come in; see docs/wire-protocol.md for every record of this folder.</summary>
public sealed record JoinArguments(Guid Deliverable, int Schema, long? KnownSequence = null, long? KnownEpoch = null, ulong? ClientId = null);
