namespace Portal.Domain.Approvals;

/// <summary>The sections and records something is limited to: the targets of open amendments, or what an avenant may touch.</summary>
public sealed record EditTargets(IReadOnlyList<string> Sections, IReadOnlyList<string> Records)
{
    public static readonly EditTargets None = new([], []);
    public bool IsEmpty => Sections.Count + Records.Count == 0;
}
