namespace Portal.Web.Realtime.Wire;

public sealed record BlockOnWire(string Section, string Block, long Revision);
