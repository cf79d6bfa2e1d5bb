using System.Collections;
using System.Globalization;
using System.Resources;
using Portal.Domain.Approvals;
using Portal.Domain.Governance;
using Portal.Domain.Organisations;
using Portal.Domain.Plans;
using Portal.Domain.Plans.Records;
using Portal.Domain.Plans.Rules;
using Portal.Domain.Plans.Templates;
using Portal.Web.Resources;

namespace Portal.Web.Tests.Resources;

public sealed class PlanVocabularyTests
{
    private static readonly Dictionary<string, string> French = Read(CultureInfo.InvariantCulture);
    private static readonly Dictionary<string, string> English = Read(new CultureInfo("en"));

    [Fact]
    public void Both_languages_say_the_same_things()
    {
        Assert.Equal(French.Keys.Order(), English.Keys.Order());
        Assert.All(French.Concat(English), word => Assert.False(string.IsNullOrWhiteSpace(word.Value), word.Key));
    }

    [Fact]
    public void Every_kind_field_and_choice_of_the_model_has_a_word() =>
        AssertSaid(RecordKinds.All.SelectMany(kind => WordsOf(kind)).Concat(WordsOf("common", CommonFields.All)));

    [Fact]
    public void Every_block_has_a_name_and_a_line_that_says_what_it_is_for() =>
        AssertSaid(BlockDefinitions.All.SelectMany(block => new[] { $"Blocks.{block.Key}", $"Blocks.{block.Key}.Description" }));

    [Fact]
    public void Every_template_has_a_title_and_a_description() =>
        AssertSaid(PlanTemplates.All.SelectMany(template => new[] { template.TitleKey, template.DescriptionKey }));

    [Fact]
    public void Every_state_has_the_word_of_each_kind_of_organisation() =>
        AssertSaid(
            from kind in Enum.GetNames<OrganisationKind>()
            from state in Enum.GetNames<ApprovalState>()
            select $"States.{kind}.{state}");

    [Fact]
    public void Every_decision_seat_vote_and_audience_has_a_word() =>
        AssertSaid(
        [
            .. Names<DecisionKind>("DecisionKinds"), .. Names<AdviceOpinion>("AdviceOpinions"), .. Names<RejectionOutcome>("RejectionOutcomes"),
            .. Names<AmendmentState>("AmendmentStates"), .. Names<BodyKind>("BodyKinds"), .. Names<BodyNature>("BodyNatures"),
            .. Names<QuorumBase>("QuorumBases"), .. Names<MajorityRule>("MajorityRules"), .. Names<VoteMode>("VoteModes"),
            .. Names<SeatRank>("SeatRanks"), .. Names<SeatOffice>("SeatOffices"), .. Names<Presence>("Presences"),
            .. Names<MeetingStatus>("MeetingStatuses"), .. Names<Audience>("Audiences"),
        ]);

    [Fact]
    public void Every_refusal_of_the_wire_protocol_is_explained() =>
        AssertSaid(new[] { "reader", "frozen", "section", "record", "structure", "foreignId", "malformed", "tooLarge", "resync" }.Select(reason => $"Refusals.{reason}"));

    [Fact]
    public void Every_alert_has_its_message() =>
        AssertSaid(
        [
            .. Domain.Plans.Rules.Alerts.Rules.Select(rule => $"Rules.{rule.Code}"),
            "Rules.V3.Outside", "Rules.V10.Advised", "Rules.V18.Overlap", "Rules.V28.Grand", "Rules.V31.Included", "Rules.V13.Twice", "Rules.V15.Several", "Rules.V17.Unknown", "Rules.V17.Task", "Rules.REFERENCE.Lost", "Rules.CAP.Year", "Rules.CAP.Scenario",
        ]);

    [Fact]
    public void A_message_takes_the_same_arguments_in_both_languages() =>
        Assert.All(French, message => Assert.Equal(Arguments(message.Value), Arguments(English[message.Key])));

    private static void AssertSaid(IEnumerable<string> keys)
    {
        var unsaid = keys.Except(French.Keys).ToArray();
        Assert.Empty(unsaid);
    }

    private static IEnumerable<string> WordsOf(RecordKind kind) =>
    [
        $"Kinds.{kind.Key}.One", $"Kinds.{kind.Key}.Many",
        .. WordsOf(kind.Key, kind.Fields),
        .. WordsOf(kind.Key, kind.Cells.Select(cell => new FieldDefinition(cell.Prefix.TrimEnd('.'), cell.Type) { Choices = cell.Choices })),
    ];

    private static IEnumerable<string> WordsOf(string kind, IEnumerable<FieldDefinition> fields) =>
        fields.SelectMany(field => field.Choices.Select(choice => $"Choices.{kind}.{field.Key}.{choice}").Prepend($"Fields.{kind}.{field.Key}"));

    private static IEnumerable<string> Names<TEnum>(string prefix) where TEnum : struct, Enum =>
        Enum.GetNames<TEnum>().Select(name => $"{prefix}.{name}");

    private static string Arguments(string message) =>
        string.Concat(Enumerable.Range(0, 10).Where(n => message.Contains($"{{{n}}}", StringComparison.Ordinal) || message.Contains($"{{{n}:", StringComparison.Ordinal)));

    private static Dictionary<string, string> Read(CultureInfo culture) =>
        new ResourceManager(typeof(PlanVocabulary)).GetResourceSet(culture, createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);
}
