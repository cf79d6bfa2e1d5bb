namespace Portal.Collaboration;

/// <summary>Why an update cannot be judged, and so must not be integrated.</summary>
public enum AnalysisFailure
{
    /// <summary>It can be judged.</summary>
    None,
    /// <summary>It builds on something that is not here. The peer must synchronise again.</summary>
    MissingDependencies,
    /// <summary>A struct stands between neighbours of two different parents: no editor makes that.</summary>
    DifferentParents,
    /// <summary>Content lies where no peer's API could have put it, such as text in a map.</summary>
    ImpossibleContent,
    /// <summary>Types nest deeper than the limit.</summary>
    TooDeep,
}
