using Portal.Domain.Organisations;

namespace Portal.Web.Demo.Data;

/// <summary>Someone of the demonstration, named by the function held: nobody real.</summary>
public sealed record DemoPerson
{
    public required string Key { get; init; }
    public required string Name { get; init; }
    public required string Mail { get; init; }
    public required OrganisationRole Role { get; init; }
}
