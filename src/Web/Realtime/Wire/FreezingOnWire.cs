namespace Portal.Web.Realtime.Wire;

public sealed record FreezingOnWire(Guid Deliverable, int InMilliseconds, string By);
