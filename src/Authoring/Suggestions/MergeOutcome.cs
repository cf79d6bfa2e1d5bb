namespace Portal.Authoring.Suggestions;

/// <summary>Conflict: something else stands there now. Gone: the place itself is no more.</summary>
public enum MergeOutcome { Applied, Conflict, Gone, NotAllowed }
