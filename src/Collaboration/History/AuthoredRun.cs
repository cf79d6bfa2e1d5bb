namespace Portal.Collaboration;

/// <summary>Words that one client id wrote, next to each other in one text.</summary>
/// <param name="Client">The id it was written under.</param>
/// <param name="Text">The words.</param>
/// <param name="StartsText">Whether another text begins here: the next paragraph, item or cell.</param>
public readonly record struct AuthoredRun(ulong Client, string Text, bool StartsText);
