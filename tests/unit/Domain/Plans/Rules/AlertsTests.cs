using Portal.Domain.Plans;
using Portal.Domain.Plans.Rules;
using Portal.Domain.Plans.Templates;
using Portal.Domain.Shared;
using Portal.Domain.Tests.Plans.Support;

namespace Portal.Domain.Tests.Plans.Rules;

public sealed class AlertsTests
{
    private static SketchedPlan Plan => SketchedPlan.Over(2016, 2019).Section("s");

    public static TheoryData<string, string> Findings => new()
    {
        { "V1", "horizon" }, { "V2", "late" }, { "V2", "grid" }, { "V3", "workshop" }, { "V3.Outside", "foreign-leader" }, { "V4", "body" }, { "V5", "codes" }, { "V6", "twice" },
        { "V8", "objective" }, { "V9", "objective-without-action" }, { "V10.Advised", "advised" }, { "V10", "chosen" }, { "V11", "finding" }, { "V12", "risk" },
        { "V18", "gap" }, { "V18.Overlap", "overlap" }, { "V21", "unplanned" }, { "V22", "blank-envelope" }, { "V23", "empty-row" }, { "V28", "column" }, { "V28.Grand", "grand" },
        { "V29", "scenario" }, { "V30", "detail" }, { "V31", "too-much" }, { "V31.Included", "maybe" }, { "CODE", "twin" }, { "FORMAT", "unreadable" }, { "LINK", "dangling" },
        { "LINK", "wrong-kind" }, { "CURRENCY", "francs" }, { "SCALE", "bare" }, { "ENVELOPE", "same-theme" }, { "SINGLE", "totals" }, { "PLACEHOLDER", "placeholder" }, { "ALT", "image" },
        { "V19", "no-mean" }, { "V20", "wrong-digit" }, { "V24", "unmarked" }, { "V25", "unmarked" }, { "V26", "deferred-mean" }, { "V27", "ring" }, { "V27", "self" },
        { "TABLE", "headless" }, { "HEADING", "jump" }, { "DEPTH", "deep" },
    };

    [Theory]
    [MemberData(nameof(Findings))]
    public void Each_rule_speaks_up(string message, string situation) => Assert.Contains($"Rules.{message}", Messages(Situation(situation)));

    [Fact]
    public void Every_rule_has_a_situation_in_which_it_speaks_up()
    {
        var covered = Findings.Select(row => row.Data.Item1.Split('.')[0]).ToHashSet();

        Assert.Equal(Alerts.Rules.Select(rule => rule.Code).Order(), covered.Order());
    }

    [Fact]
    public void Rules_have_unique_codes() => Assert.Distinct(Alerts.Rules.Select(rule => rule.Code));

    private static IEnumerable<string> Messages(PlanContent content) => Alerts.Of(content).Select(alert => alert.MessageKey);

    private static PlanContent Situation(string name) => name switch
    {
        "horizon" => SketchedPlan.Over(2019, 2016).Section("s").Content,
        "late" => Plan.Record("compliance", "iso", ("title", "ISO 27001"), ("due", "2025")).Content,
        "grid" => Plan.Record("grid-row", "g", ("title", "Parc"), ("q.2020T1", "planned")).Content,
        "workshop" => Plan.Record("body", "w", ("nature", "workshop"), ("title", "Atelier"), ("mission", "m")).Content,
        "foreign-leader" => Plan.Coded("actor", "a", "RpSD").Record("body", "w", ("nature", "workshop"), ("title", "Atelier"), ("leader", "a")).Content,
        "body" => Plan.Record("body", "b", ("nature", "steering"), ("title", "Comité")).Content,
        "codes" => Plan.Coded("action", "a1", "A1", ("title", "x")).Record("membership", "m", ("actionCodes", "a 1\nA9")).Content,
        "twice" => Plan.Coded("actor", "a", "Dsi").Record("body", "b", ("title", "Comité")).Record("membership", "m1", ("body", "b"), ("actor", "a")).Record("membership", "m2", ("body", "b"), ("actor", "a")).Content,
        "objective" => Plan.Record("objective", "o", ("title", "Améliorer")).Content,
        "objective-without-action" => Plan.Record("objective", "o", ("title", "Améliorer"), ("indicator", "délai")).Record("action", "a", ("title", "x")).Content,
        "advised" => Chamber.Plan().Content,
        "chosen" => Plan.Record("sourcing-choice", "d", ("dimension", "development"), ("advice", "internal"), ("chosen", "external")).Record("action", "a", ("title", "x"), ("requires", "internal")).Content,
        "finding" => Plan.Record("finding", "f", ("title", "Infrastructure vieillissante")).Content,
        "risk" => Plan.Record("risk", "r", ("title", "Panne"), ("level", "low"), ("probability", "4"), ("impact", "4")).Content,
        "gap" => Plan.Record("stage", "s1", ("title", "1"), ("period", "2016T1")).Record("stage", "s2", ("title", "2"), ("period", "2016T3")).Content,
        "overlap" => Plan.Record("stage", "s1", ("title", "1"), ("period", "2016S1")).Record("stage", "s2", ("title", "2"), ("period", "2016T2-T3")).Content,
        "unplanned" => Plan.Record("grid-row", "g", ("title", "Parc")).Record("recommendation", "r", ("title", "Convergence")).Content,
        "blank-envelope" => Municipality.Plan().Coded("grid-row", "C9", "C9", ("title", "Renfort"), ("theme", "service"), ("q.2017T1", "planned")).Content,
        "empty-row" => Municipality.Plan().Content,
        "column" => Plan.Record("envelope", "e", ("title", "x"), ("planned.2016", "10 K€")).Record("envelope-total", "t", ("stated.2016", "12 K€")).Content,
        "grand" => Plan.Record("envelope", "e", ("title", "x"), ("planned.2016", "10 K€")).Record("envelope-total", "t", ("stated.total", "12 K€")).Content,
        "scenario" or "detail" => Chamber.Plan().Content,
        "too-much" => Plan.Record("budget-figure", "w", ("title", "Budget"), ("amount", "80 K€")).Record("budget-figure", "p", ("title", "Formation"), ("amount", "90 K€"), ("partOf", "w")).Content,
        "maybe" => TechStart.Plan().Content,
        "twin" => Plan.Coded("objective", "o1", "O 1", ("title", "x")).Coded("objective", "o2", "o1", ("title", "y")).Content,
        "unreadable" => Plan.Record("issue", "i", ("title", "x"), ("amount", "beaucoup")).Content,
        "dangling" => Plan.Record("finding", "f", ("title", "x"), ("consequence", "y"), ("theme", "gone")).Content,
        "wrong-kind" => Plan.Record("fact", "fact").Record("finding", "f", ("title", "x"), ("consequence", "y"), ("theme", "fact")).Content,
        "francs" => Plan.Record("envelope", "e", ("title", "x"), ("planned.2016", "10 KF")).Content,
        "bare" => Plan.Record("envelope", "e", ("title", "x"), ("planned.2016", "175 K€"), ("planned.2017", "34")).Content,
        "same-theme" => Plan.Coded("theme", "t", "I", ("title", "Infra")).Record("envelope", "e1", ("theme", "t")).Record("envelope", "e2", ("theme", "t")).Content,
        "totals" => Plan.Record("envelope-total", "t1").Record("envelope-total", "t2").Content,
        "placeholder" => Plan.Record("fact", "f", ("title", "Effectif"), ("value", "45"), ("placeholder", "true")).Content,
        "image" => WithBody(Plan.Content, Node("image")),
        "no-mean" => Plan.Coded("action", "a1", "A1", ("title", "x")).Coded("action", "a2", "A2", ("title", "y")).Coded("mean", "m", "M11", ("title", "z"), ("action", "a1")).Content,
        "wrong-digit" => Plan.Coded("objective", "o3", "O3", ("title", "x")).Coded("action", "a", "A5", ("title", "y"), ("objective", "o3")).Coded("mean", "m", "M21", ("title", "z"), ("action", "a")).Content,
        "unmarked" => Plan.Coded("macro-task", "t", "MT13", ("title", "Motiver")).Content,
        "deferred-mean" => Plan.Coded("mean", "m", "M31", ("title", "Logiciel"), ("status", "deferred")).Coded("macro-task", "t", "MT31", ("title", "Achat"), ("mean", "m")).Content,
        "ring" => Plan.Record("macro-task", "a").Record("macro-task", "b").Record("macro-task", "c").Record("precedence", "1", ("from", "a"), ("to", "b")).Record("precedence", "2", ("from", "b"), ("to", "c")).Record("precedence", "3", ("from", "c"), ("to", "a")).Content,
        "self" => Plan.Record("macro-task", "a").Record("precedence", "1", ("from", "a"), ("to", "a")).Content,
        "headless" => WithBody(Plan.Content, Node("table", Node("tableRow", Node("tableCell")))),
        "jump" => WithBody(Plan.Content, Heading("2"), Heading("4")),
        "deep" => Enumerable.Range(1, 7).Aggregate(Plan, (plan, depth) => plan.Section($"s{depth}", depth == 1 ? "s" : $"s{depth - 1}")).Content,
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, null),
    };

    private static readonly Dictionary<string, string> Nothing = [];

    private static PlanContent WithBody(PlanContent content, params ProseNode[] nodes) => content with { Sections = [content.Sections[0] with { Body = Node("doc", nodes) }] };

    private static ProseNode Node(string type, params ProseNode[] children) => new(type, Nothing, children, null, []);

    private static ProseNode Heading(string level) => new("heading", new Dictionary<string, string> { ["level"] = level }, [], null, []);

    [Fact]
    public void The_chambers_gap_says_115_stated_85_computed_and_30_between()
    {
        var alert = Assert.Single(Alerts.Of(Chamber.Plan().Content), alert => alert.Rule == "V29");

        Assert.Equal(("level1", "statedInvestment", "115000|85000"), (alert.RecordId, alert.Field, alert.Evidence));
        Assert.Equal(["Le minimum", 115_000m, 85_000m, 30_000m, new VocabularyKey("Choices.cost-line.block.investment")], alert.Arguments.Select(argument => argument is Money money ? (object?)money.Units : argument));
    }

    [Fact]
    public void Four_agreeing_totals_raise_nothing()
    {
        Assert.DoesNotContain(Alerts.Of(Municipality.Plan().Content), alert => alert.Rule is "V28" or "FORMAT" or "SCALE" or "CURRENCY" or "LINK");
    }

    [Fact]
    public void Renaming_keeps_the_key_of_an_alert_and_other_figures_change_it()
    {
        var before = KeyOf("Le minimum", "115 KF");

        Assert.Equal(before, KeyOf("Niveau 1", "115 KF"));
        Assert.NotEqual(before, KeyOf("Le minimum", "116 KF"));

        static string KeyOf(string title, string stated) => Alerts.Of(SketchedPlan.Over(2000, 2002, "FRF")
            .Record("scenario", "s", ("title", title), ("statedInvestment", stated)).Record("cost-line", "l", ("scenario", "s"), ("block", "investment"), ("amount", "85 KF")).Content)
            .Single(alert => alert.Rule == "V29").Key;
    }

    [Fact]
    public void A_row_without_a_title_goes_by_the_word_for_its_kind_and_one_named_by_a_choice_by_that_word()
    {
        var alerts = Alerts.Of(Plan.Record("finding", "f", ("consequence", "x"), ("theme", "gone")).Record("sourcing-choice", "c", ("dimension", "operation"), ("advice", "sideways")).Content);

        Assert.Equal([new VocabularyKey("Kinds.finding.One"), new VocabularyKey("Fields.finding.theme")], alerts.Single(alert => alert.Rule == "LINK").Arguments);
        Assert.Equal(new VocabularyKey("Choices.sourcing-choice.dimension.operation"), alerts.Single(alert => alert.Rule == "FORMAT").Arguments[0]);
    }

    [Fact]
    public void Errors_come_first_then_the_order_of_reading()
    {
        var alerts = Alerts.Of(SketchedPlan.Over(2016, 2019)
            .Section("first").Record("grid-row", "row", ("title", "Parc")).Record("body", "body", ("title", "Comité"))
            .Section("second").Coded("objective", "o1", "O1", ("title", "x"), ("indicator", "y")).Coded("objective", "o2", "O1", ("title", "x"), ("indicator", "y")).Content);

        Assert.Equal(["CODE", "V4", "V23"], alerts.Select(alert => alert.Rule));
    }

    [Fact]
    public void Rows_of_a_template_raise_nothing_until_they_are_edited()
    {
        var content = Plan.Record("objective", "o", ("title", "Améliorer"), ("origin", "template")).Record("body", "b", ("nature", "workshop"), ("title", "Atelier"), ("origin", "template"))
            .Record("grid-row", "g", ("title", "Parc"), ("origin", "template")).Record("finding", "f", ("title", "x"), ("origin", "template")).Content;

        Assert.Empty(Alerts.Of(content));
        Assert.NotEmpty(Alerts.Of(content with { Records = [.. content.Records.Select(record => record with { Fields = new Dictionary<string, string>(record.Fields) { ["origin"] = "" } })] }));
    }

    [Fact]
    public void What_lies_in_the_bin_raises_nothing()
    {
        var content = Situation("twin");

        Assert.Empty(Alerts.Of(content with { Records = [.. content.Records.Select(record => record with { Removed = true })] }));
    }

    [Theory]
    [InlineData("municipal-ppi")]
    [InlineData("cci-stages")]
    [InlineData("sme-onepage")]
    [InlineData("free")]
    public void An_untouched_template_shows_no_alert(string key)
    {
        var sketch = PlanTemplates.Find(key)!.LoadEmpty(2027, 2030);

        Assert.Empty(Alerts.Of(SketchedPlan.Planted(sketch, fromTemplate: true)).Select(alert => alert.Key));
    }
}
