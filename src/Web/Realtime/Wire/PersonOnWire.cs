namespace Portal.Web.Realtime.Wire;

public sealed record PersonOnWire(string Id, string Name, ulong ClientId, bool MayEdit);
