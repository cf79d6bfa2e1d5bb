namespace Portal.Web.Realtime.Wire;

/// <summary>Something new waits in the centre of the person this connection belongs to.</summary>
public sealed record NoticedOnWire;
