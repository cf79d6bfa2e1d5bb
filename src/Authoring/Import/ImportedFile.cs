using Portal.Domain.Plans;

namespace Portal.Authoring.Import;

/// <summary>
/// What a file says, once nothing of its own format is left: a text cut into sections, and the tables found in it. This, and nothing else,
/// leaves the process that reads untrusted files; <see cref="ImportedFileCheck"/> looks at it again before it is believed.
/// </summary>
public sealed record ImportedFile(ImportedFormat Format, PlanSketch Text, IReadOnlyList<ImportedTable> Tables, ImportLosses LeftOut);
