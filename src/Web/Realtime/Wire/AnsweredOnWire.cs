namespace Portal.Web.Realtime.Wire;

public sealed record AnsweredOnWire(Guid Deliverable);
