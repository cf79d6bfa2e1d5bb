namespace Portal.Web.Realtime.Wire;

public sealed record CommentedOnWire(Guid Deliverable, string Thread);
