namespace Portal.Domain.Plans.Views;

/// <summary>A task of the network in working days from its start: earliest and latest start and finish. Slack 0 is critical.</summary>
public sealed record PertTask(PlanRecord Record, string Title, decimal Duration, decimal EarliestStart, decimal EarliestFinish, decimal LatestStart, decimal LatestFinish)
{
    public decimal Slack => LatestStart - EarliestStart;
    public bool IsCritical => Slack == 0;
}
