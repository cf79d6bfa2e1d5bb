using Portal.Domain.Plans.Records;

namespace Portal.Domain.Plans.Rules;

/// <summary>Says what a rule found, and names what it found it in.</summary>
internal static class Raising
{
    extension(LivePlan plan)
    {
        /// <summary>The title of a record, or the word for its kind while it has none.</summary>
        public object Named(PlanRecord record)
        {
            var field = RecordKinds.Find(record.Kind) is { } kind ? kind.Field(kind.TitleField) : null;
            if (plan.TitleOf(record) is not { Length: > 0 } title) return new VocabularyKey($"Kinds.{record.Kind}.One");
            // Several envelopes of one theme are told apart by their own titles.
            if (field?.Type == FieldType.Link) return record["title"] is { } own && own != title ? $"{title} · {own}" : title;
            return field?.Type == FieldType.Choice ? record["title"] is { } typed ? typed : new VocabularyKey($"Choices.{record.Kind}.{field.Key}.{title}") : title;
        }
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
