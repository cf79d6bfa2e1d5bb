namespace Portal.Web.Realtime.Wire;

public sealed record AckOnWire(Guid Deliverable, Guid Batch, long Sequence);
