namespace Portal.Authoring.Import;

/// <summary>An archive that unpacks beyond what an import accepts.</summary>
public sealed class InflatedTooFarException() : Exception("Larger than an import accepts.");
