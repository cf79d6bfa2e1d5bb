namespace Portal.Domain.Plans.Views;

/// <summary>One point of a mandate, where it stands in it, and the ids of what answers it.</summary>
public sealed record MandatePoint(PlanRecord Mandate, string Field, string? Heading, string Words, IReadOnlySet<string> Answers)
{
    public bool IsAnswered => Answers.Count > 0;
}
