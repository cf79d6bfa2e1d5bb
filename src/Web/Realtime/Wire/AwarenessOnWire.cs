namespace Portal.Web.Realtime.Wire;

public sealed record AwarenessOnWire(Guid Deliverable, string Update);
