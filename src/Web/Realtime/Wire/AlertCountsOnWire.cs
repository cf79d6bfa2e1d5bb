namespace Portal.Web.Realtime.Wire;

public sealed record AlertCountsOnWire(int Errors, int Warnings, int Informations);
