using Portal.Domain.Governance;
using Portal.Domain.Organisations;
using Portal.Web.Rendering.Blocks;
using Portal.Web.Rendering.Documents;

namespace Portal.Web.Rendering.Decisions;

/// <summary>
/// The dossier of one point of a session, filled from the frozen version: note de synthèse, draft of the decision (vu, considérant, article) and the tables that go
/// with it. A proposal that the secretary's office checks; it replaces neither the signed délibération nor the transmission.
/// </summary>
public sealed record SessionDossier
{
    public required PlanDocument Document { get; init; }
    public required Organisation Organisation { get; init; }
    public required Meeting Meeting { get; init; }
    public required Body Body { get; init; }
    /// <summary>« En bref » and what the plan is made of.</summary>
    public required IReadOnlyList<string> Figures { get; init; }
    public required IReadOnlyList<string> Objectives { get; init; }
    /// <summary>Opening lines of the plan, with the title of their section.</summary>
    public required IReadOnlyList<(string Title, string Text)> Extracts { get; init; }
    /// <summary>What earlier bodies said, as sentences.</summary>
    public required IReadOnlyList<string> Precedents { get; init; }
    public required IReadOnlyList<string> Whereas { get; init; }
    public required IReadOnlyList<string> Considering { get; init; }
    public required IReadOnlyList<string> Articles { get; init; }
    /// <summary>The tables of the plan that say how much and when.</summary>
    public required IReadOnlyList<BlockModel> Annexes { get; init; }

    /// <summary>A council votes a délibération; another deciding body takes a decision; an advisory one gives an advice.</summary>
    public string Kind => Body.Kind == BodyKind.MunicipalCouncil ? "Resolution" : Body.Decides ? "Decision" : "Advice";
}
