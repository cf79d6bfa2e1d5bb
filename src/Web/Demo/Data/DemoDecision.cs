using Portal.Domain.Governance;

namespace Portal.Web.Demo.Data;

/// <summary>A decision as its secretary recorded it. Everyone not listed was present.</summary>
public sealed record DemoDecision
{
    public required DecisionKind Kind { get; init; }
    public AdviceOpinion? Opinion { get; init; }
    /// <summary>« Décision fictive (démonstration) »: the sources do not say what was decided.</summary>
    public required bool Fictitious { get; init; }
    public string? Number { get; init; }
    /// <summary>The name the body gave the project, where it gave one.</summary>
    public string? ProjectName { get; init; }
    public string? Motives { get; init; }
    public required DemoVotes Votes { get; init; }
    public IReadOnlyList<DemoProxy> Represented { get; init => field = value ?? []; } = [];
    public IReadOnlyList<string> Absent { get; init => field = value ?? []; } = [];
    public IReadOnlyList<DemoAmendment> Amendments { get; init => field = value ?? []; } = [];
}
