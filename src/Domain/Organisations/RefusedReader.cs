namespace Portal.Domain.Organisations;

/// <summary>A line of a pasted list, or the part of it, that could not be read.</summary>
/// <param name="Number">Of the line, as an editor counts them.</param>
public sealed record RefusedReader(int Number, string Text, ReaderRefusal Reason);
