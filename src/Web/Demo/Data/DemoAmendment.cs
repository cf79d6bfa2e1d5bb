namespace Portal.Web.Demo.Data;

/// <summary>An amendment asked for: its targets are keys of the sketch.</summary>
public sealed record DemoAmendment
{
    public required string Key { get; init; }
    public required string Text { get; init; }
    public IReadOnlyList<string> Sections { get; init => field = value ?? []; } = [];
    public IReadOnlyList<string> Records { get; init => field = value ?? []; } = [];
    public required string Responsible { get; init; }
    public required DateOnly DueOn { get; init; }
}
