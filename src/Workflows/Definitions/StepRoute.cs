namespace Portal.Workflows.Definitions;

/// <summary>After one of these outcomes, go to that step, or back to the authors with <see cref="BackToDraft"/>.</summary>
public sealed record StepRoute(IReadOnlyList<StepOutcome> On, string To)
{
    public const string BackToDraft = "$draft";
}
