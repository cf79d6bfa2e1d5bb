namespace Portal.Authoring.Import.Mapping;

/// <summary>A record an import adds, with the id it will have.</summary>
public sealed record NewRecord(string Id, string Kind, string? Code, IReadOnlyDictionary<string, string> Fields);
