namespace Portal.Web.Realtime.Wire;

public sealed record RightsChangedOnWire(Guid Deliverable, long Epoch, string State, RightsOnWire Rights);
