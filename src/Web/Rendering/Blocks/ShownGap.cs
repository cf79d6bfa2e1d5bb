using Portal.Domain.Plans;
using Portal.Domain.Plans.Views;

namespace Portal.Web.Rendering.Blocks;

/// <summary>A stated total beside the computed one, and the field that states it.</summary>
/// <param name="Of">What the total is of, when the place does not say it: a year, a theme.</param>
public sealed record ShownGap(TotalGap Total, PlanRecord? Record, string Field, string? Of = null, IReadOnlyDictionary<string, string>? Notes = null)
{
    public string? Note => Subject is { } subject ? Notes?.GetValueOrDefault(subject) : null;

    public string? Subject => Record is null ? null : $"{Record.Id}/{Field}";
}
