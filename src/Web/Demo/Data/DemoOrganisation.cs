using Portal.Domain.Organisations;

namespace Portal.Web.Demo.Data;

/// <summary>An organisation with its people, its bodies and its plans.</summary>
public sealed record DemoOrganisation
{
    public required string Slug { get; init; }
    public required string Name { get; init; }
    public required OrganisationKind Kind { get; init; }
    public required SizeBand Size { get; init; }
    public IReadOnlyList<DemoPerson> People { get; init => field = value ?? []; } = [];
    /// <summary>Listed readers: members of the chamber, who read by a mailed code.</summary>
    public IReadOnlyList<DemoReader> Readers { get; init => field = value ?? []; } = [];
    public IReadOnlyList<DemoBody> Bodies { get; init => field = value ?? []; } = [];
    public IReadOnlyList<DemoPlan> Plans { get; init => field = value ?? []; } = [];
}
