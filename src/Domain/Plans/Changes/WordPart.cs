namespace Portal.Domain.Plans.Changes;

/// <summary>Whether words stand in both texts, or in one.</summary>
public enum WordSort { Kept, Added, Removed }

/// <summary>A run of words of a comparison.</summary>
public sealed record WordPart(WordSort Sort, string Text);
