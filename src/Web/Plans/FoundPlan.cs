using Portal.Domain.Plans;
using Portal.Domain.Plans.Search;
using Portal.Domain.Plans.Settings;

namespace Portal.Web.Plans;

/// <summary>What was found in one plan, or in one deliverable of a plan that has several; <see cref="Count"/> includes what is not shown.</summary>
public sealed record FoundPlan(Plan Plan, Deliverable? Part, LivePlan Reading, IReadOnlyList<SearchHit> Hits, int Count, bool IsPublished)
{
    public string Address => $"{(IsPublished ? $"~/p/{Plan.Slug}" : $"~/plans/{Plan.Id}")}{(Part is null ? "" : $"?d={Part.Code}")}";

    public string AddressOf(SearchHit hit) => $"{Address}#{(hit.Record is { } record ? $"r-{record.Id}" : $"s-{hit.Section.Id}")}";
}
