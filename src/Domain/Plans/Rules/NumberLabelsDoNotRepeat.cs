namespace Portal.Domain.Plans.Rules;

/// <summary>NUMBER. A number typed before a title is not that of another section; navigation uses the computed numbers anyway. Letters start again in every chapter.</summary>
public sealed class NumberLabelsDoNotRepeat : IPlanRule
{
    public string Code => "NUMBER";
    public AlertLevel Level => AlertLevel.Information;

    public IEnumerable<Alert> Check(LivePlan plan) =>
        from twins in plan.Outline.Where(section => section.Section.NumberLabel is { } label && label.Any(char.IsAsciiDigit)).GroupBy(section => section.Section.NumberLabel?.Trim().TrimEnd('.', '-', ' '), StringComparer.Ordinal)
        from again in twins.Skip(1)
        select this.RaiseOnSection(again.Id, again.Section.Title, twins.Key ?? "", again.Number) with { Evidence = twins.Key ?? "" };
}
