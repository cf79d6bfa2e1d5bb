namespace Portal.Domain.Plans.Rules;

/// <summary>Says what a rule found.</summary>
internal static class Raising
{
    extension(IPlanRule rule)
    {
        public Alert Raise(PlanRecord record, string? field = null, params object[] arguments) =>
            new(rule.Code, rule.Level, record.SectionId, record.Id, field) { Arguments = arguments };

        public Alert RaiseOnSection(string sectionId, params object[] arguments) =>
            new(rule.Code, rule.Level, sectionId, null, null) { Arguments = arguments };

        public Alert RaiseOnPlan(params object[] arguments) => new(rule.Code, rule.Level, null, null, null) { Arguments = arguments };
    }
}
