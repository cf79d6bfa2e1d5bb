namespace Portal.Web.Demo.Data;

/// <summary>When and where a body meets.</summary>
public sealed record DemoSession
{
    public required DateOnly On { get; init; }
    public TimeOnly? At { get; init; }
    public string? Place { get; init; }
}
