using Portal.Domain.Plans;
using Portal.Domain.Plans.Templates;
using Portal.Domain.Shared;
using Portal.Domain.Tests.Plans.Support;

namespace Portal.Domain.Tests.Templates;

/// <summary>What an organisation's own template takes from a plan, and what it leaves behind.</summary>
public sealed class TemplateExtractTests
{
    private const TemplateContents Everything = TemplateContents.Rows | TemplateContents.Text | TemplateContents.Figures | TemplateContents.People;

    [Fact]
    public void The_sections_their_blocks_and_their_order_are_always_kept()
    {
        var sketch = TemplateExtract.Of(Municipality.Plan().Live, TemplateContents.None);

        Assert.Equal(["means", "grid", "money"], sketch.Sections.Select(section => section.Title));
        Assert.Equal(["inventory", "budget-figures"], sketch.Sections[0].Blocks);
        Assert.Empty(sketch.Records);
    }

    [Fact]
    public void Empty_rows_keep_their_name_and_their_links_and_no_figure()
    {
        var sketch = TemplateExtract.Of(Municipality.Plan().Live, TemplateContents.Rows);

        var envelope = sketch.Records.Single(record => record.Key == "e-infra");
        Assert.Equal("infra", envelope.Fields["theme"]);
        Assert.DoesNotContain(sketch.Records.SelectMany(record => record.Fields.Keys), key => key is "quantity" or "amount" || key.StartsWith("planned.", StringComparison.Ordinal) || key.StartsWith("stated.", StringComparison.Ordinal));
        Assert.Equal(11, sketch.Of("grid-row").Count);
    }

    [Fact]
    public void What_is_a_sentence_stays_with_its_plan_unless_texts_are_asked_for()
    {
        var plan = SketchedPlan.Over(2026, 2029).Section("s", text: "Notre histoire.").Record("objective", "o", ("title", "Réduire les délais")).Record("achievement", "done", ("title", "Fibre posée")).Record("kpi", "k", ("title", "Disponibilité"), ("unit", "%"), ("target", "99,5")).Live;

        var (bare, full) = (TemplateExtract.Of(plan, TemplateContents.Rows), TemplateExtract.Of(plan, TemplateContents.Rows | TemplateContents.Text));

        Assert.Equal("k", Assert.Single(bare.Records).Key);
        Assert.Equal(["title", "unit"], bare.Records[0].Fields.Keys);
        Assert.Null(bare.Sections[0].Prose);
        Assert.Equal(3, full.Records.Count);
        Assert.NotNull(full.Sections[0].Prose);
    }

    [Fact]
    public void People_are_left_out_unless_they_are_asked_for()
    {
        var plan = SketchedPlan.Over(2026, 2029).Coded("actor", "a", "RSI", ("title", "Responsable informatique")).Record("body", "b", ("title", "Comité de pilotage"), ("chair", "a")).Record("membership", "m", ("body", "b"), ("actor", "a")).Record("milestone", "j", ("title", "Bascule"), ("owner", "Directrice")).Live;

        var (without, with) = (TemplateExtract.Of(plan, TemplateContents.Rows), TemplateExtract.Of(plan, TemplateContents.Rows | TemplateContents.People));

        Assert.Equal(["b", "j"], without.Records.Select(record => record.Key));
        Assert.DoesNotContain(without.Records.SelectMany(record => record.Fields.Keys), key => key is "chair" or "owner");
        Assert.Equal(["a", "b", "m", "j"], with.Records.Select(record => record.Key));
        Assert.Equal("Directrice", with.Records[3].Fields["owner"]);
    }

    [Fact]
    public void A_row_named_by_a_row_that_stays_behind_stays_too()
    {
        var plan = SketchedPlan.Over(2026, 2029).Coded("macro-task", "t1", "MT1", ("title", "Choisir")).Coded("macro-task", "t2", "MT2", ("title", "Installer")).Record("precedence", "p", ("from", "t1"), ("to", "t2")).Live;

        Assert.Empty(TemplateExtract.Of(plan, TemplateContents.Rows).Records);
        Assert.Equal(3, TemplateExtract.Of(plan, Everything).Records.Count);
    }

    [Fact]
    public void Years_in_titles_become_those_of_the_next_plan()
    {
        var settings = new PlanSettings { Title = "PPI 2016-2019", Kind = "municipal-ppi", HorizonFrom = 2016, HorizonTo = 2019 };
        var plan = new SketchedPlan(settings).Section("Réalisations 2015 et enjeux 2016").Section("Point d’étape 2017, loi de 1998").Live;

        var next = TemplateExtract.FillFor(TemplateExtract.Of(plan, TemplateContents.None), 2027, 2030);

        Assert.Equal("PPI 2027-2030", next.Title);
        Assert.Equal(["Réalisations 2026 et enjeux 2027", "Point d’étape 2028, loi de 1998"], next.Sections.Select(section => section.Title));
    }

    [Fact]
    public void Figures_asked_for_move_with_the_years_and_those_beyond_the_horizon_are_left_out()
    {
        var sketch = TemplateExtract.Of(Municipality.Plan().Live, TemplateContents.Rows | TemplateContents.Figures);

        var next = TemplateExtract.FillFor(sketch, 2027, 2029);

        var tools = next.Records.Single(record => record.Key == "e-tools");
        Assert.Equal(("344K€", "210K€", "40K€"), (tools.Fields["planned.2027"], tools.Fields["planned.2028"], tools.Fields["planned.2029"]));
        Assert.DoesNotContain(tools.Fields.Keys, key => key is "planned.2030" or "planned.2019");
    }

    [Fact]
    public void Quarters_and_periods_move_too_and_a_period_nobody_can_read_is_dropped()
    {
        var plan = SketchedPlan.Over(2016, 2019).Coded("grid-row", "g", "I1", ("title", "Sauvegarde"), ("q.2016T4", "planned"), ("q.2017T1", "planned")).Record("stage", "s", ("title", "Étape"), ("period", "2016T2-2017S1")).Record("stage", "odd", ("title", "Autre"), ("period", "bientôt")).Live;

        var next = TemplateExtract.FillFor(TemplateExtract.Of(plan, TemplateContents.Rows | TemplateContents.Figures), 2030, 2033);

        Assert.Equal(["title", "q.2030T4", "q.2031T1"], next.Records[0].Fields.Keys);
        Assert.Equal("2030T2-2031S1", next.Records[1].Fields["period"]);
        Assert.False(next.Records[2].Fields.ContainsKey("period"));
    }

    [Fact]
    public void Caps_are_amounts_and_go_with_amounts()
    {
        var standing = new StandingConstraints { BudgetCap = "800 K€", Size = "45 salariés", RiskProfile = RiskProfile.Cautious };

        Assert.Equal(StandingConstraints.None, OwnTemplateContent.LimitsOf(standing, TemplateContents.Rows));
        Assert.Equal(standing with { BudgetCap = null }, OwnTemplateContent.LimitsOf(standing, TemplateContents.Limits));
        Assert.Equal(standing, OwnTemplateContent.LimitsOf(standing, TemplateContents.Limits | TemplateContents.Figures));
    }

    [Fact]
    public void Saving_again_adds_a_version_and_a_retired_template_takes_none()
    {
        var at = new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);
        var (organisation, plan, person) = (OrganisationId.New(), PlanId.New(), PersonId.New());
        var content = new OwnTemplateContent([new("D1", null, TemplateExtract.Of(Municipality.Plan().Live, Everything))], StandingConstraints.None);
        var template = new OwnTemplate(organisation, OwnTemplateId.New(), "municipal-ppi", "Notre PPI", null, at);

        var (first, second) = (template.Save(content, Everything, plan, person, at), template.Save(content, TemplateContents.Rows, plan, person, at));

        Assert.Equal((1, 2, 2), (first.Number, second.Number, template.Version));
        Assert.Equal(content.RowCount, first.Content.RowCount);
        Assert.Equal(content.Parts[0].Sketch.Records[0].Fields, first.Content.Parts[0].Sketch.Records[0].Fields);
        template.Retire(at);
        Assert.Equal(TemplateRules.RetiredTemplatesAreNotUsed, Assert.Throws<RuleBrokenException>(() => template.Save(content, Everything, plan, person, at)).Rule);
    }
}
