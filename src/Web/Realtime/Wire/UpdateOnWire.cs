namespace Portal.Web.Realtime.Wire;

public sealed record UpdateOnWire(Guid Deliverable, long Sequence, long From, IReadOnlyList<string> Updates);
