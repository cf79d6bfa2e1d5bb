namespace Portal.Web.Realtime.Wire;

public sealed record DroppedOnWire(Guid Deliverable, string Reason);
