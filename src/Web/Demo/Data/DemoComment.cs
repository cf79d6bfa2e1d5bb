namespace Portal.Web.Demo.Data;

/// <summary>A thread of the margin: on a record (and field), on quoted words of a section, or on the section.</summary>
public sealed record DemoComment
{
    public required string By { get; init; }
    public required DateTime On { get; init; }
    public required string Section { get; init; }
    public string? Record { get; init; }
    public string? Field { get; init; }
    public string? Quote { get; init; }
    public required string Text { get; init; }
    public IReadOnlyList<string> Mentions { get; init => field = value ?? []; } = [];
    public IReadOnlyList<DemoReply> Replies { get; init => field = value ?? []; } = [];
    public string? ResolvedBy { get; init; }
    public DateTime? ResolvedOn { get; init; }
}
