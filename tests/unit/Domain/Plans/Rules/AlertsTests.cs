using Portal.Domain.Plans;
using Portal.Domain.Plans.Citations;
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
        { "LINK", "wrong-kind" }, { "CURRENCY", "francs" }, { "SCALE", "bare" }, { "ENVELOPE", "same-theme" }, { "SINGLE", "totals" }, { "PLACEHOLDER", "placeholder" }, { "ALT", "image" }, { "ALT", "figure-without-words" },
        { "V19", "no-mean" }, { "V20", "wrong-digit" }, { "V24", "unmarked" }, { "V25", "unmarked" }, { "V26", "deferred-mean" }, { "V27", "ring" }, { "V27", "self" },
        { "V7", "clash" }, { "V13", "homeless" }, { "V13.Twice", "two-processes" }, { "V14", "unknown-flow" }, { "V15", "no-principal" }, { "V15.Several", "two-principals" }, { "V16", "still-listed" },
        { "V17", "foreign-mean" }, { "V17.Unknown", "foreign-mean" }, { "V17.Task", "namesake" }, { "REFERENCE", "unknown-code" }, { "REFERENCE.Lost", "lost-reference" }, { "MEANING", "other-meaning" }, { "CAP", "cap" }, { "CAP.Year", "yearly-cap" }, { "CAP.Scenario", "cap" },
        { "ALIAS", "alias" }, { "TITLES", "titles" }, { "KEYFIGURES", "no-figures" }, { "CHARTER", "free-day" }, { "REFINE", "planned-too-soon" }, { "SESSION", "session" }, { "SPAN", "short-stages" }, { "NUMBER", "same-number" },
        { "TABLE", "headless" }, { "HEADING", "jump" }, { "DEPTH", "deep" },
        { "REMARK", "remark" }, { "WEIGHT", "light-theme" }, { "MANDATE", "answers" }, { "MANDATE.Lost", "answers" }, { "WORKSHOP", "workshops" }, { "WORKSHOP.Idle", "workshops" },
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
    public void An_alert_about_an_envelope_names_its_theme_and_its_own_title()
    {
        var plan = Plan.Coded("theme", "t", "I", ("title", "Infra")).Record("envelope", "e1", ("theme", "t"), ("title", "Réseau"), ("planned.2016", "10 KF")).Record("envelope", "e2", ("theme", "t"), ("planned.2016", "12 KF")).Content;

        Assert.Equal(["Infra · Réseau", "Infra"], Alerts.Of(plan).Where(alert => alert.Rule == "CURRENCY").Select(alert => alert.Arguments[0]));
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
        "figure-without-words" => Plan.Record("figure", "f", ("title", "Réseau"), ("image", "a1")).Content,
        "no-mean" => Plan.Coded("action", "a1", "A1", ("title", "x")).Coded("action", "a2", "A2", ("title", "y")).Coded("mean", "m", "M11", ("title", "z"), ("action", "a1")).Content,
        "wrong-digit" => Plan.Coded("objective", "o3", "O3", ("title", "x")).Coded("action", "a", "A5", ("title", "y"), ("objective", "o3")).Coded("mean", "m", "M21", ("title", "z"), ("action", "a")).Content,
        "unmarked" => Plan.Coded("macro-task", "t", "MT13", ("title", "Motiver")).Content,
        "deferred-mean" => Plan.Coded("mean", "m", "M31", ("title", "Logiciel"), ("status", "deferred")).Coded("macro-task", "t", "MT31", ("title", "Achat"), ("mean", "m")).Content,
        "remark" => Plan.Record("fact", "f", ("title", "Effectif"), ("value", "45"), ("remark", "Deux comptes diffèrent.")).Content,
        "light-theme" => Municipality.Plan().Content,
        "answers" => Plan.Record("mandate", "m", ("nature", "political"), ("title", "DOB"), ("items1", "Aller vite\nSauvegarder")).Coded("grid-row", "g", "I1", ("title", "Serveurs"))
            .Record("mandate-answer", "a1", ("mandate", "m"), ("item", "Aller vite"), ("projects", "g")).Record("mandate-answer", "a2", ("mandate", "m"), ("item", "Autre chose"), ("projects", "g")).Content,
        "workshops" => Plan.Coded("objective", "o1", "O1", ("title", "x")).Coded("objective", "o2", "O2", ("title", "y")).Record("body", "w1", ("nature", "workshop"), ("title", "Un")).Record("body", "w2", ("nature", "workshop"), ("title", "Deux"))
            .Coded("action", "a", "A1", ("title", "z"), ("objective", "o1"), ("bodies", "w1")).Content,
        "ring" => Plan.Record("macro-task", "a").Record("macro-task", "b").Record("macro-task", "c").Record("precedence", "1", ("from", "a"), ("to", "b")).Record("precedence", "2", ("from", "b"), ("to", "c")).Record("precedence", "3", ("from", "c"), ("to", "a")).Content,
        "self" => Plan.Record("macro-task", "a").Record("precedence", "1", ("from", "a"), ("to", "a")).Content,
        "headless" => WithBody(Plan.Content, Node("table", Node("tableRow", Node("tableCell")))),
        "jump" => WithBody(Plan.Content, Heading("2"), Heading("4")),
        "deep" => Enumerable.Range(1, 7).Aggregate(Plan, (plan, depth) => plan.Section($"s{depth}", depth == 1 ? "s" : $"s{depth - 1}")).Content,
        "clash" => Plan.Coded("actor", "a", "RpSD", ("title", "Responsable")).Record("body", "b1", ("title", "Pilotage")).Record("body", "b2", ("title", "Exécutif"))
            .Record("membership", "m1", ("body", "b1"), ("actor", "a")).Record("membership", "m2", ("body", "b2"), ("actor", "a"))
            .Record("recurrence", "r1", ("title", "Pilotage"), ("bodies", "b1"), ("weekday", "friday"), ("start", "9h"), ("end", "10 h"))
            .Record("recurrence", "r2", ("title", "Exécutif"), ("bodies", "b2"), ("weekday", "friday"), ("start", "9:30"), ("end", "12h")).Content,
        "homeless" => Plan.Coded("function", "f", "F1", ("title", "Appels")).Content,
        "two-processes" => Plan.Coded("process", "p1", "P1").Coded("process", "p2", "P2").Coded("function", "f", "F1", ("process", "p1")).Coded("function", "g", "F 1", ("process", "p2")).Content,
        "unknown-flow" => SketchedPlan.Over(2009, 2010).Section("s", text: "Le client appelle (1) ; le ticket s’ouvre (7).").Coded("flow", "f", "1", ("title", "Éléments clients")).Content,
        "no-principal" => Plan.Coded("process", "p", "P1").Coded("function", "f", "F1", ("title", "Appels"), ("process", "p")).Coded("structure", "s1", "H").Record("role-cell", "c", ("function", "f"), ("structure", "s1"), ("role", "associate")).Content,
        "two-principals" => Plan.Coded("process", "p", "P1").Coded("function", "f", "F1", ("title", "Appels"), ("process", "p")).Coded("structure", "s1", "H").Coded("structure", "s2", "T")
            .Record("role-cell", "c1", ("function", "f"), ("structure", "s1"), ("role", "principal")).Record("role-cell", "c2", ("function", "f"), ("structure", "s2"), ("role", "principal")).Content,
        "still-listed" => Plan.Coded("process", "p", "P3").Coded("function", "f", "F8", ("title", "Statut technique"), ("system", "target"), ("process", "p")).Record("function-change", "c", ("function", "f"), ("nature", "removed")).Content,
        "foreign-mean" => Plan.Coded("action", "a2", "A2", ("title", "Former")).Coded("action", "a3", "A3", ("title", "Outiller")).Coded("mean", "m13", "M13", ("title", "Motiver"), ("action", "a2"))
            .Record("target-description", "t", ("action", "a3"), ("text", "Un logiciel (M13) ouvre le ticket."), ("cited", "M99")).Content,
        "namesake" => Plan.Coded("action", "a", "A2", ("title", "Former")).Coded("mean", "m13", "M13", ("title", "Motiver"), ("action", "a")).Coded("mean", "m14", "M14", ("title", "Logiciel"), ("action", "a"))
            .Coded("macro-task", "t", "MT13", ("title", "Achat"), ("mean", "m14")).Content,
        "unknown-code" => SketchedPlan.Over(2009, 2010).Section("s", text: "O1 et O9 portent le plan.").Coded("objective", "o", "O1", ("title", "x"), ("indicator", "y")).Content,
        "lost-reference" => WithBody(Plan.Content, Node("paragraph", Reference("gone", code: "M13"))),
        "other-meaning" => SketchedPlan.Over(2009, 2010).Section("s", text: "Le choix du logiciel de gestion des tickets (M13) revient au support.")
            .Coded("mean", "m13", "M13", ("title", "Motiver les hotliners")).Coded("mean", "m14", "M14", ("title", "Acquérir un logiciel de gestion de tickets")).Content,
        "cap" => Municipality.Plan().Record("constraint", "c", ("title", "Plafond"), ("amount", "800 K€"), ("standing", "budget-cap"))
            .Record("scenario", "s", ("level", "1"), ("title", "Tout")).Record("cost-line", "l", ("scenario", "s"), ("block", "investment"), ("amount", "900 K€")).Content,
        "yearly-cap" => Municipality.Plan().Record("constraint", "c", ("title", "Plafond"), ("amount", "300 K€"), ("standing", "yearly-cap")).Content,
        "alias" => Plan.Coded("actor", "a", "DbA", ("title", "Bases de données"), ("aliases", "Db")).Coded("actor", "b", "dB", ("title", "Bureau")).Content,
        "titles" => Plan.Coded("actor", "a", "XRes", ("title", "Expert réseau")).Record("body", "b1", ("title", "x")).Record("body", "b2", ("title", "y"))
            .Record("membership", "m1", ("body", "b1"), ("actor", "a"), ("title", "Expert technique")).Record("membership", "m2", ("body", "b2"), ("actor", "a"), ("title", "Expert réseau")).Content,
        "no-figures" => Plan.Coded("process", "p", "P3", ("title", "Bilan")).Coded("function", "f", "F8", ("title", "x"), ("process", "p")).Coded("structure", "h", "H", ("title", "Hotline")).Coded("structure", "t", "T", ("title", "Technique"))
            .Record("key-figure", "k", ("process", "p"), ("structure", "h")).Record("role-cell", "c1", ("function", "f"), ("structure", "h"), ("role", "principal")).Record("role-cell", "c2", ("function", "f"), ("structure", "t"), ("role", "associate")).Content,
        "free-day" => Plan.Record("body", "b", ("title", "Ateliers")).Record("recurrence", "r", ("title", "Ateliers"), ("bodies", "b"), ("dayChosenByLeader", "true")).Record("report-link", "l", ("title", "CRA"), ("from", "b"), ("to", "b"), ("weekday", "friday")).Content,
        "planned-too-soon" => Plan.Record("grid-row", "g", ("title", "PRA"), ("q.2016T1", "planned")).Record("recommendation", "r", ("title", "PRA"), ("class", "4"), ("gridRow", "g")).Content,
        "session" => WithSession(Plan.Record("grid-row", "g", ("title", "x")).Content, "bureau municipal 15/02/2016"),
        "short-stages" => Chamber.Plan().Content,
        "same-number" => Numbered(Plan.Section("t").Content, "4"),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, null),
    };

    private static readonly Dictionary<string, string> Nothing = [];

    private static PlanContent WithBody(PlanContent content, params ProseNode[] nodes) => content with { Sections = [content.Sections[0] with { Body = Node("doc", nodes) }] };

    private static PlanContent WithSession(PlanContent content, string reference) => content with { Settings = content.Settings with { SessionReference = reference } };

    private static PlanContent Numbered(PlanContent content, string label) => content with { Sections = [.. content.Sections.Select(section => section with { NumberLabel = label })] };

    private static ProseNode Node(string type, params ProseNode[] children) => new(type, Nothing, children, null, []);

    private static ProseNode Reference(string record, string code) =>
        new(Citation.Node, new Dictionary<string, string> { [Citation.Record] = record, [Citation.Typed] = code }, [], null, []);

    private static ProseNode Heading(string level) => new("heading", new Dictionary<string, string> { ["level"] = level }, [], null, []);

    [Fact]
    public void The_chambers_gap_says_115_stated_85_computed_and_30_between()
    {
        var alert = Assert.Single(Alerts.Of(Chamber.Plan().Content), alert => alert.Rule == "V29");

        Assert.Equal(("level1", "statedInvestment", "115000|85000"), (alert.RecordId, alert.Field, alert.Evidence));
        Assert.Equal(["Le minimum", 115_000m, 85_000m, 30_000m, new VocabularyKey("Choices.cost-line.block.investment")], alert.Arguments.Select(argument => argument is Money money ? (object?)money.Units : argument));
    }

    [Fact]
    public void A_cap_exceeded_says_by_how_much_for_the_plan_and_for_each_scenario()
    {
        var caps = Alerts.Of(Situation("cap")).Where(alert => alert.Rule == "CAP").ToList();

        Assert.Equal(["Rules.CAP", "Rules.CAP.Scenario"], caps.Select(alert => alert.MessageKey));
        Assert.Equal([48_000m, 100_000m], caps.Select(alert => ((Money)alert.Arguments[2]).Units!.Value));
        Assert.Equal([(2016, 229_000m)], Alerts.Of(Situation("yearly-cap")).Where(alert => alert.Rule == "CAP").Select(alert => ((int)alert.Arguments[3], ((Money)alert.Arguments[2]).Units!.Value)));
    }

    [Fact]
    public void Caps_of_the_plans_settings_are_kept_like_those_written_in_it()
    {
        var content = Municipality.Plan().Content;
        List<(string Key, decimal Excess)> Raised(string? whole, string? yearly) =>
        [
            .. Alerts.Of(content with { Settings = content.Settings with { Standing = new() { BudgetCap = whole, YearlyCap = yearly } } })
                .Where(alert => alert.Rule == "CAP").Select(alert => (alert.MessageKey, ((Money)alert.Arguments[2]).Units!.Value)), // an excess is an amount
        ];

        Assert.Equal([("Rules.CAP", 48_000m)], Raised("800 K€", null));
        Assert.Equal([("Rules.CAP.Year", 229_000m)], Raised(null, "300 K€"));
        Assert.Empty(Raised("848 K€", "529 K€"));
        Assert.Empty(Raised("beaucoup", ""));
    }

    [Fact]
    public void Not_applicable_is_no_unreadable_number()
    {
        Assert.DoesNotContain(Alerts.Of(Plan.Coded("process", "p", "P2", ("title", "x")).Record("key-figure", "k", ("process", "p"), ("computers", "SO"), ("phones", "à compléter")).Content), alert => alert.Rule == "FORMAT");
        Assert.Contains(Alerts.Of(Plan.Record("key-figure", "k", ("computers", "quelques")).Content), alert => alert.Rule == "FORMAT");
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
    [InlineData("sme-transfo")]
    [InlineData("method")]
    [InlineData("free")]
    public void An_untouched_template_shows_no_alert(string key)
    {
        foreach (var deliverable in PlanTemplates.Find(key)!.Deliverables)
            Assert.Empty(Alerts.Of(SketchedPlan.Planted(PlanTemplate.LoadEmpty(deliverable, 2027, 2030), fromTemplate: true)).Select(alert => alert.Key));
    }
}
