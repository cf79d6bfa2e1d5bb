namespace Portal.Authoring.Import.Mapping;

/// <summary>What an import writes over in a record of the plan.</summary>
public sealed record RecordUpdate(string Id, string Section, IReadOnlyDictionary<string, string> Fields);
