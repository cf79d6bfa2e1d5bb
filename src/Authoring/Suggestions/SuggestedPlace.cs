namespace Portal.Authoring.Suggestions;

/// <summary>What stands at a place now: exactly, to be compared, and in words, to be read.</summary>
public sealed record SuggestedPlace(string Exact, string Words);
