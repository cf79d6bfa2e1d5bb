namespace Portal.Authoring.Import;

/// <summary>How a heading announced itself. Marked headings (# or h1…) carry a rank; typed ones (I., A., 1.2, CAPITALS, bold) get theirs from the order they appear in.</summary>
internal readonly record struct HeadingStyle(HeadingStyle.Sort Kind, int Rank)
{
    internal enum Sort { Marked, Roman, Letter, Decimal, Capitals, Bold }

    public static HeadingStyle Marked(int rank) => new(Sort.Marked, rank);
    public static HeadingStyle Decimal(int components) => new(Sort.Decimal, components);
    public static readonly HeadingStyle Roman = new(Sort.Roman, 0);
    public static readonly HeadingStyle Letter = new(Sort.Letter, 0);
    public static readonly HeadingStyle Capitals = new(Sort.Capitals, 0);
    public static readonly HeadingStyle Bold = new(Sort.Bold, 0);
}
