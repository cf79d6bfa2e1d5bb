namespace Portal.Web.Realtime.Wire;

public sealed record RefusedOnWire(Guid Deliverable, Guid Batch, string Reason, bool Burnt);
