using System.Globalization;
using Microsoft.Extensions.Localization;
using Portal.Domain.Approvals;
using Portal.Domain.Organisations;
using Portal.Domain.Plans;
using Portal.Domain.Plans.Records;
using Portal.Domain.Plans.Rules;
using Portal.Domain.Shared;
using Portal.Web.Resources;

namespace Portal.Web.Rendering.Blocks;

/// <summary>The vocabulary of the plan in the reader's language: kinds, fields, choices, blocks, rules and states.</summary>
public sealed class PlanWords(IStringLocalizer<PlanVocabulary> localizer, IStringLocalizer<DocumentText> texts)
{
    public CultureInfo Culture => CultureInfo.CurrentUICulture;

    public string Block(string key) => Word($"Blocks.{key}", key);
    public string One(string kind) => Word($"Kinds.{kind}.One", kind);
    public string Many(string kind) => Word($"Kinds.{kind}.Many", kind);
    public string Field(string kind, string key) => Word($"Fields.{kind}.{key}", key);
    public string Choice(string kind, string field, string choice) => Word($"Choices.{kind}.{field}.{choice}", choice);
    public string State(OrganisationKind kind, ApprovalState state) => Word(StateLabels.KeyOf(state, kind), state.ToString());
    public string Term(string key) => Word(key, key);
    public string Text(string key, params object[] arguments) => texts[key, arguments];

    /// <summary>What a rule found, as a sentence.</summary>
    public string Alert(Alert alert) => string.Format(Culture, Word(alert.MessageKey, alert.Rule),
        [.. alert.Arguments.Select(argument => argument is VocabularyKey word ? Word(word.Key, word.Key) : argument)]);

    /// <summary>A raw value as its reader should see it, without markup.</summary>
    public string Value(LivePlan plan, string kind, FieldDefinition field, string raw) => field.Type switch
    {
        FieldType.Choice or FieldType.Level => Choice(kind, field.Key, raw),
        FieldType.Link => plan.Record(raw) is { } linked ? plan.TitleOf(linked) : "",
        FieldType.Period or FieldType.Quarter or FieldType.Date => Period.Parse(raw)?.Format(Culture) ?? raw,
        _ => raw,
    };

    private string Word(string key, string otherwise) => localizer[key] is { ResourceNotFound: false } found ? found.Value : otherwise;
}
