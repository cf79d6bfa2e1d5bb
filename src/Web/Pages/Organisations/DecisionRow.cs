using Portal.Domain.Governance;
using Portal.Domain.Plans.Search;
using Portal.Domain.Plans.Settings;
using Portal.Web.Rendering.Decisions;

namespace Portal.Web.Pages.Organisations;

/// <summary>A decision of the register: what it was about, its session, the versions before and after, its votes, what it asked to change and what it moved.</summary>
/// <param name="Former">The version a body saw; <paramref name="Result"/> the one it led to.</param>
public sealed record DecisionRow(Decision Decision, Plan Plan, PlanVersion? Former, PlanVersion? Result, string Sentence, IReadOnlyList<Amendment> Amendments)
{
    /// <summary>Whether the person reads the versions themselves: whoever knows of it by its publication only is told of the decision, not of what led to it.</summary>
    public bool MayReadVersions { get; init; }
    /// <summary>The session, for those who may open it.</summary>
    public Meeting? Meeting { get; init; }
    /// <summary>Against the version in force before it.</summary>
    public DecisionDelta? Delta { get; init; }
    /// <summary>Between the version seen and the version obtained.</summary>
    public DecisionDelta? ByAmendments { get; init; }

    /// <summary>Every word sought is in it, whatever its accents and case.</summary>
    public bool Tells(string words)
    {
        var told = SearchQuery.Fold(string.Join('\n', Texts().OfType<string>()));
        return SearchQuery.Fold(words).Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => told.Contains(word, StringComparison.Ordinal));
    }

    private IEnumerable<string?> Texts() =>
    [
        Plan.ShownName, Plan.Title, Decision.BodyTitle, Decision.Number, Decision.Motives, Sentence, Decision.DecidedOn.ToString("d MMMM yyyy"), Former?.Number.ToString(), Result?.Number.ToString(),
        .. Amendments.Select(amendment => amendment.Text), .. Delta?.All ?? [], .. ByAmendments?.All ?? [],
    ];
}
