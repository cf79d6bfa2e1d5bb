using Portal.Domain.Plans.Records;

namespace Portal.Domain.Plans.Rules;

/// <summary>Says what a rule found, and names what it found it in.</summary>
internal static class Raising
{
    extension(LivePlan plan)
    {
        /// <summary>The title of a record, or the word for its kind while it has none.</summary>
        public object Named(PlanRecord record) => plan.TitleOf(record) is { Length: > 0 } title ? title : new VocabularyKey($"Kinds.{record.Kind}.One");
    }

    extension(PlanRecord record)
    {
        /// <summary>The word for a field; a cell goes by its prefix.</summary>
        public VocabularyKey FieldName(string key) => new(
            CommonFields.All.Any(field => field.Key == key) ? $"Fields.common.{key}" : $"Fields.{record.Kind}.{key.Split('.')[0]}");
    }

    extension(IPlanRule rule)
    {
        public Alert Raise(PlanRecord record, string? field = null, params object[] arguments) =>
            new(rule.Code, rule.Level, record.SectionId, record.Id, field) { Arguments = arguments };

        public Alert RaiseOnSection(string sectionId, params object[] arguments) =>
            new(rule.Code, rule.Level, sectionId, null, null) { Arguments = arguments };

        public Alert RaiseOnPlan(params object[] arguments) => new(rule.Code, rule.Level, null, null, null) { Arguments = arguments };
    }
}
