using Portal.Domain.Organisations;
using Portal.Domain.Plans;
using Portal.Domain.Shared;

namespace Portal.Web.Plans;

/// <summary>What is asked to create a plan.</summary>
public sealed record PlanRequest
{
    public required OrganisationId Organisation { get; init; }
    public required OrganisationKind Kind { get; init; }
    /// <summary>Becomes the pilote.</summary>
    public required PersonId Person { get; init; }
    /// <summary>Key of the template.</summary>
    public required string Template { get; init; }
    public required PlanStart Start { get; init; }
    public required int HorizonFrom { get; init; }
    public required int HorizonTo { get; init; }
    /// <summary>Null takes the example's or the file's title, else the template's.</summary>
    public string? Title { get; init; }
    public string Language { get; init; } = "fr";
    /// <summary>The text to start from, with <see cref="PlanStart.File"/>.</summary>
    public PlanSketch? Imported { get; init; }
    public StandingConstraints Standing { get; init; } = StandingConstraints.None;
}
