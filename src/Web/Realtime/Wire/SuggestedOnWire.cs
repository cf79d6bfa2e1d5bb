namespace Portal.Web.Realtime.Wire;

public sealed record SuggestedOnWire(Guid Deliverable);
