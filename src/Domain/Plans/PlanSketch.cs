namespace Portal.Domain.Plans;

/// <summary>
/// A plan before it lives: what a template, a filled example and an imported file all are. Planting a sketch (Authoring) creates
/// the sections and records of a live document with fresh ids. Keys are local to the sketch; a link field holds the key of
/// the record it points to and is resolved when planted.
/// </summary>
/// <remarks>A list left out of a sketch file reads as null in generated JSON code, hence the guards.</remarks>
public sealed record PlanSketch
{
    public string? Title { get; init; }
    public string? SessionReference { get; init; }
    public string? Authors { get; init; }
    public string? Currency { get; init; }
    public int? HorizonFrom { get; init; }
    public int? HorizonTo { get; init; }
    public bool Illustrative { get; init; }
    public IReadOnlyList<SketchSection> Sections { get; init => field = value ?? []; } = [];
    public IReadOnlyList<SketchRecord> Records { get; init => field = value ?? []; } = [];
}

/// <summary>A section of a sketch, in reading order; <see cref="Parent"/> is the key of an earlier section.</summary>
public sealed record SketchSection
{
    public required string Key { get; init; }
    public required string Title { get; init; }
    public string? NumberLabel { get; init; }
    public string? Parent { get; init; }
    /// <summary>Empty means the default, public.</summary>
    public Audience? Audience { get; init; }
    public IReadOnlyList<string> Blocks { get; init => field = value ?? []; } = [];
    /// <summary>Ghost text: what to write here. Shown while the section is empty; never content.</summary>
    public string? Hint { get; init; }
    /// <summary>Marked « à compléter » on purpose.</summary>
    public bool Placeholder { get; init; }
    /// <summary>Prose as Markdown (CommonMark with pipe tables). Used when <see cref="Prose"/> is null.</summary>
    public string? Body { get; init; }
    public ProseNode? Prose { get; init; }
}

/// <summary>A record of a sketch. Fields are raw text as an author would type it.</summary>
public sealed record SketchRecord
{
    public required string Kind { get; init; }
    public required string Section { get; init; }
    public string? Key { get; init; }
    public string? Code { get; init; }
    public IReadOnlyDictionary<string, string> Fields { get; init => field = value ?? new Dictionary<string, string>(); } = new Dictionary<string, string>();
}
