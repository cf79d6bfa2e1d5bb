namespace Portal.Authoring.Import.Mapping;

/// <summary>A field an import wrote over. Taking it back leaves alone what someone has changed since.</summary>
/// <param name="Section">Of a section, when <paramref name="Record"/> is null.</param>
public sealed record WrittenOver(string? Record, string? Section, string Field, string Before, string After);
