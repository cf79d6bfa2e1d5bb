using Portal.Domain.Plans.Records.Kinds;

namespace Portal.Domain.Plans.Views;

/// <summary>W-MATRIX: recommendations in their four classes; those without class stand apart until someone ranks them.</summary>
public sealed record RecommendationMatrix(IReadOnlyList<MatrixColumn> Columns, IReadOnlyList<PlanRecord> Unclassified)
{
    public static IReadOnlyList<string> Classes { get; } = ["1", "2", "3", "4"];

    public static RecommendationMatrix Of(LivePlan plan, string? sectionId = null)
    {
        var byClass = plan.Of(RecommendationKind.Key, sectionId).ToLookup(record => record["class"] is { } rank && Classes.Contains(rank) ? rank : "");
        return new([.. Classes.Select(rank => new MatrixColumn(rank, [.. byClass[rank]]))], [.. byClass[""]]);
    }
}
