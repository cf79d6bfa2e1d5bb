namespace Portal.Domain.Plans.Views;

/// <summary>An objective with the actions that serve it.</summary>
public sealed record CoveredObjective(PlanRecord Objective, IReadOnlyList<CoveredAction> Actions)
{
    /// <summary>Lines it takes in a table: one a mean, at least one an action, at least one in all.</summary>
    public int Lines => Math.Max(1, Actions.Sum(action => action.Lines));
}
