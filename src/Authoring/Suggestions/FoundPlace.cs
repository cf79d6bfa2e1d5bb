namespace Portal.Authoring.Suggestions;

/// <summary>A place of a live document as it is now, and what may be done there.</summary>
/// <param name="Now">What stands there.</param>
/// <param name="Former">What would bring it back once that content replaced it; null where nothing would.</param>
/// <param name="Put">Puts a content there; false when it is none.</param>
/// <param name="Written">After <paramref name="Put"/>: where what was put stands (null where the place has no positions of its own), and what it is.</param>
internal sealed record FoundPlace(SuggestedPlace Now, Func<string, string?> Former, Func<string, bool> Put, Func<(byte[]? Start, byte[]? End, string Seen)> Written);
