using System.Security.Cryptography;

namespace Portal.Authoring.Schema;

/// <summary>How a sketch is planted.</summary>
public sealed record PlantingOptions
{
    /// <summary>Rows of a template say so until someone edits them: till then they raise no missing-content alert.</summary>
    public bool FromTemplate { get; init; }

    /// <summary>Language the plan is written in.</summary>
    public string Language { get; init; } = "fr";

    /// <summary>Where records go whose section the sketch does not bring: a pasted table lands in the section it was pasted in.</summary>
    public string? DefaultSection { get; init; }

    /// <summary>The section of the document under which those of the sketch go; null puts them after the last chapter.</summary>
    public string? Under { get; init; }

    /// <summary>The id of a record already in the plan, by the key the sketch uses for it; empty when there is none.</summary>
    public Func<string, string> KnownRecord { get; init; } = _ => "";

    /// <summary>Makes an id from a prefix and the sketch's key. Random by default; demonstrations fix theirs.</summary>
    public Func<string, string, string> NewId { get; init; } = (prefix, _) => prefix + RandomNumberGenerator.GetHexString(16, lowercase: true);
}
