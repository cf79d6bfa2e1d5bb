using Portal.Domain.Plans;
using Portal.Domain.Plans.Rules;
using Portal.Domain.Plans.Templates;
using Portal.Domain.Plans.Views;
using Portal.Domain.Tests.Plans.Support;

namespace Portal.Domain.Tests.Templates;

/// <summary>What does not agree in the five sources, and how the portal shows it: nothing is corrected in silence.</summary>
public sealed class SourceOdditiesTests
{
    private static LivePlan Plan(string name) => LivePlan.Of(SketchedPlan.Planted(ShippedSketches.Load(name), fromTemplate: false));

    private static IReadOnlyList<Alert> Said(string name, string message) => [.. Alerts.Of(Plan(name)).Where(alert => alert.MessageKey == $"Rules.{message}")];

    private static IEnumerable<string> Remarks(string name, string record) => Said(name, "REMARK").Where(alert => alert.RecordId == record).Select(alert => alert.Evidence);

    [Theory]
    [InlineData(Audience.Members)]
    [InlineData(Audience.Public)]
    public void What_is_to_be_checked_never_leaves_the_organisation(Audience audience) =>
        Assert.All((string[])[SketchNames.ChamberOfCommerce, SketchNames.AprileDraft, SketchNames.AprileStudy, SketchNames.AprileTarget],
            name => Assert.DoesNotContain(Editions.For(Plan(name).Content, audience).Records, record => record["remark"] is not null));

    [Fact]
    public void X_C1_a_total_of_115_stated_for_lines_of_85() => Assert.Equal("115000|85000", Assert.Single(Said(SketchNames.ChamberOfCommerce, "V29")).Evidence);

    [Fact]
    public void X_C2_gains_that_nobody_totalled_are_computed_and_marked_so()
    {
        var gains = ScenarioComparison.Of(Plan(SketchNames.ChamberOfCommerce)).Standalone.Select(scenario => scenario.Gain.Total).ToList();

        Assert.All(gains, gain => Assert.True(gain.IsComputedOnly));
        Assert.Equal([98_000m, 850_000m, 50_000m], gains.Select(gain => gain.Computed.Units!.Value));
    }

    [Fact]
    public void X_C3_running_costs_read_both_ways_while_nobody_says_which() =>
        Assert.All(ScenarioComparison.Of(Plan(SketchNames.ChamberOfCommerce)).Cumulative, levels => Assert.Null(levels.Chosen));

    [Fact]
    public void X_C4_two_levels_never_pay_back_alone() =>
        Assert.Equal([PaybackState.Never, PaybackState.Years, PaybackState.Never], ScenarioComparison.Of(Plan(SketchNames.ChamberOfCommerce)).Standalone.Select(scenario => scenario.Payback().State));

    [Fact]
    public void X_C5_stages_of_seven_quarters_under_a_longer_horizon() => Assert.Equal("7|12", Assert.Single(Said(SketchNames.ChamberOfCommerce, "SPAN")).Evidence);

    [Fact]
    public void X_C6_a_level_that_may_end_before_its_stage() => Assert.Single(Remarks(SketchNames.ChamberOfCommerce, "niveau1"), text => text.Contains("avant décembre 2000", StringComparison.Ordinal));

    [Fact]
    public void X_C7_a_year_of_mail_before_there_is_mail() => Assert.Single(Remarks(SketchNames.ChamberOfCommerce, "a1-2-1-5"), text => text.Contains("une année d’usage", StringComparison.Ordinal));

    [Fact]
    public void X_C9_seats_bought_for_a_mail_hosted_elsewhere_and_a_line_that_names_another_site()
    {
        Assert.Single(Remarks(SketchNames.ChamberOfCommerce, "n1-investment-1"));
        Assert.Single(Remarks(SketchNames.ChamberOfCommerce, "n3-investment-8"));
        Assert.Contains("intranet", ShippedSketches.Load(SketchNames.ChamberOfCommerce).ByKey("n3-investment-8").Raw("title")); // as typed
    }

    [Fact]
    public void X_C10_an_abbreviation_of_two_meanings_is_never_expanded_and_a_committee_has_two_names()
    {
        Assert.Contains("fichier consulaire", Assert.Single(Remarks(SketchNames.ChamberOfCommerce, "n1-investment-2")));
        Assert.EndsWith("F.C", ShippedSketches.Load(SketchNames.ChamberOfCommerce).ByKey("n1-investment-2").Raw("title"), StringComparison.Ordinal);
        Assert.Contains("groupe de pilotage", Assert.Single(Remarks(SketchNames.ChamberOfCommerce, "copil")));
    }

    [Fact]
    public void X_C11_sections_of_irregular_depth_have_regular_numbers_of_their_own()
    {
        var plan = Plan(SketchNames.ChamberOfCommerce);

        Assert.Equal(plan.Outline.Count, plan.Outline.Select(section => section.Number).Distinct().Count());
        Assert.All(plan.Outline.Where(section => section.Parent is not null), section => Assert.StartsWith(section.Parent!.Number + ".", section.Number, StringComparison.Ordinal));
    }

    [Fact]
    public void X_C8_an_item_that_needs_what_the_advice_sets_aside() => Assert.NotEmpty(Said(SketchNames.ChamberOfCommerce, "V10.Advised"));

    [Fact]
    public void X_M1_an_amount_without_its_euro_is_read_and_kept_as_typed()
    {
        var amount = EnvelopeTable.Of(Plan(SketchNames.Municipality2016)).Rows[0].Amounts[2016];

        Assert.Equal((175_000m, "175K"), (amount.Units!.Value, amount.Raw));
    }

    [Fact]
    public void X_M2_recommendations_without_a_planned_row_of_their_name() => Assert.NotEmpty(Said(SketchNames.Municipality2016, "V21"));

    [Fact]
    public void X_M3_three_projects_of_eleven_on_one_percent_of_the_money() => Assert.Equal("3|11|1.2", Assert.Single(Said(SketchNames.Municipality2016, "WEIGHT")).Evidence);

    [Fact]
    public void X_M4_the_first_year_weighs_three_times_the_yearly_budget() =>
        Assert.Equal([3.1m, 7.1m], BudgetLoad.Of(Plan(SketchNames.Municipality2016)).Comparisons.Select(comparison => Math.Round(comparison.Years[0].Times!.Value, 1)).Order());

    [Fact]
    public void X_M5_a_grid_whose_shading_was_lost_is_not_filled()
    {
        Assert.False(QuarterGrid.Of(Plan(SketchNames.Municipality2016)).IsFilled);
        Assert.Equal(11, Said(SketchNames.Municipality2016, "V23").Count);
    }

    [Fact]
    public void X_M6_a_session_inside_the_first_quarter_of_the_grid() => Assert.Single(Said(SketchNames.Municipality2016, "SESSION"));

    [Fact]
    public void X_M7_a_recovery_plan_still_to_refine_and_planned_already() => Assert.Contains(Said(SketchNames.Municipality2016, "REFINE"), alert => alert.Evidence == "I3");

    [Fact]
    public void X_A1_a_mean_cited_by_the_code_of_another_and_tasks_that_carry_out_none()
    {
        Assert.StartsWith("M13|", Assert.Single(Said(SketchNames.AprileTarget, "V17")).Evidence, StringComparison.Ordinal);
        Assert.Equal("MT13|M14", Assert.Single(Said(SketchNames.AprileActions, "V17.Task")).Evidence);
        Assert.Equal(["MT51", "MT61", "MT71", "MT81"], CoverageTree.Of(Plan(SketchNames.AprileActions)).LooseTasks.Select(task => task.Code));
    }

    [Fact]
    public void X_A2_a_task_carried_by_nobody_and_no_date_at_all()
    {
        Assert.Single(Said(SketchNames.AprileActions, "V24"));
        Assert.Equal(15, Said(SketchNames.AprileActions, "V25").Count);
    }

    [Fact]
    public void X_A3_a_task_on_a_deferred_mean() => Assert.Equal("mt31", Assert.Single(Said(SketchNames.AprileActions, "V26")).RecordId);

    [Fact]
    public void X_A4_a_removed_function_still_listed() => Assert.Equal("f8", Assert.Single(Said(SketchNames.AprileTarget, "V16")).RecordId);

    [Fact]
    public void X_A5_a_unit_with_a_part_and_no_key_figures() => Assert.Contains(Said(SketchNames.AprileStudy, "KEYFIGURES"), alert => alert.RecordId == "p3" && alert.Evidence == "s-tech");

    [Fact]
    public void X_A6_who_validates_rights_varies_and_is_to_be_checked()
    {
        Assert.Contains(Said(SketchNames.AprileTarget, "REMARK"), alert => alert.Evidence.Contains("un seul responsable", StringComparison.Ordinal));
        Assert.Contains("le directeur technique (D3), le directeur sur demande", ShippedSketches.Load(SketchNames.AprileTarget).Of("target-description").Single(row => row.Raw("action") == "a5").Raw("note"));
    }

    [Fact]
    public void X_A7_seven_computers_beside_about_twenty_posts()
    {
        Assert.Contains(Said(SketchNames.AprileStudy, "REMARK"), alert => alert.Evidence.Contains("sept dans les chiffres clés", StringComparison.Ordinal));
        Assert.Contains("n’en comptent que 7", ShippedSketches.Load(SketchNames.AprileStudy).The("inventory", "Postes résidents").Raw("note"));
    }

    [Fact]
    public void X_A8_a_report_of_friday_from_bodies_that_choose_their_day() => Assert.Single(Said(SketchNames.AprileStudy, "CHARTER"));

    [Fact]
    public void X_A9_two_people_of_two_titles_and_codes_that_vary()
    {
        Assert.Equal(["a-resinf", "a-xres"], Said(SketchNames.AprileStudy, "TITLES").Select(alert => alert.RecordId!).Order());
        Assert.Equal("Db", ShippedSketches.Load(SketchNames.AprileStudy).ByKey("a-dba").Raw("aliases"));
    }

    [Fact]
    public void X_A10_the_name_of_the_project_is_kept_with_its_other_spelling_and_who_validates_is_to_be_checked()
    {
        Assert.Contains("ne figure pas parmi les structures", Assert.Single(Said(SketchNames.AprileDraft, "REMARK")).Evidence);
        Assert.Contains("Support2009", ShippedSketches.Load(SketchNames.AprileDraft).The("fact", "Nom du projet").Raw("note"));
    }

    [Fact]
    public void X_A11_a_number_typed_twice() => Assert.Equal("3.1.2.1.2.2", Assert.Single(Said(SketchNames.AprileStudy, "NUMBER")).Evidence);

    [Fact]
    public void X_T1_a_certification_after_the_year_and_objectives_nobody_measures()
    {
        Assert.NotEmpty(Said(SketchNames.TechStart, "V2"));
        Assert.Equal(4, Said(SketchNames.TechStart, "V8").Count);
    }

    [Fact]
    public void X_K1_empty_lists_are_placeholders_and_objectives_have_no_indicator()
    {
        Assert.Equal(12, Said(SketchNames.KElectroniK, "V8").Count);
        Assert.Equal(4, ShippedSketches.Load(SketchNames.KElectroniK).CountOf("swot", "placeholder", "true"));
    }
}
