using Portal.Domain.Organisations;
using Portal.Domain.Plans;
using Portal.Domain.Plans.Rules;
using Portal.Domain.Plans.Templates;
using Portal.Domain.Tests.Plans.Support;

namespace Portal.Domain.Tests.Templates;

/// <summary>What each answer does to each template (docs/templates.md).</summary>
public sealed class SkeletonTests
{
    public static TheoryData<string, RiskProfile?, OrganisationScale, int, bool> Combinations()
    {
        var all = new TheoryData<string, RiskProfile?, OrganisationScale, int, bool>();
        foreach (var template in PlanTemplates.All)
            foreach (var risk in Enum.GetValues<RiskProfile>().Cast<RiskProfile?>().Append(null))
                foreach (var scale in Enum.GetValues<OrganisationScale>())
                    foreach (var years in (int[])[1, 2, 4, 10]) all.Add(template.Key, risk, scale, years, years % 4 != 0);
        return all;
    }

    [Theory]
    [MemberData(nameof(Combinations))]
    public void Any_answers_give_a_plan_without_a_single_alert(string key, RiskProfile? risk, OrganisationScale scale, int years, bool capped)
    {
        var template = PlanTemplates.Find(key)!; // one of those shipped
        foreach (var deliverable in template.Deliverables)
        {
            var answers = Answers(template.SuitedTo[0], scale, new() { RiskProfile = risk, BudgetCap = capped ? "800 K€" : null }, years);
            var sketch = Skeleton.Shape(PlanTemplate.LoadEmpty(deliverable, answers.From, answers.To), deliverable.SketchName, answers);

            Assert.Empty(Alerts.Of(SketchedPlan.Planted(sketch, fromTemplate: true)).Select(alert => alert.Key));
            Assert.Equal(sketch.Sections.Count, sketch.Sections.DistinctBy(section => section.Key).Count());
            Assert.All(sketch.Records, record => Assert.Contains(sketch.Sections, section => section.Key == record.Section));
        }
    }

    [Theory]
    [InlineData("municipal-ppi")]
    [InlineData("sme-onepage")]
    [InlineData("free")]
    public void No_answer_adds_no_section(string key)
    {
        var shaped = Shaped(key, OrganisationScale.Small, StandingConstraints.None, 1);

        Assert.Equal(PlanTemplates.Find(key)!.LoadEmpty(2027, 2027).Sections.Select(section => section.Key), shaped.Sections.Select(section => section.Key));
    }

    [Theory]
    [InlineData("sme-transfo", true)]
    [InlineData("free", true)]
    [InlineData("method-d4", true)]
    [InlineData("municipal-ppi", false)] // has its envelopes
    [InlineData("cci-stages", false)] // has its scenarios
    [InlineData("sme-onepage", false)] // keeps its eleven blocks
    public void A_cap_brings_a_budget_where_the_template_has_none(string key, bool brings)
    {
        foreach (var standing in (StandingConstraints[])[new() { BudgetCap = "800 K€" }, new() { YearlyCap = "80 K€" }])
            Assert.Equal(brings, Shaped(key, OrganisationScale.Small, standing, 3).Sections.Any(section => section.Key == "budget"));
    }

    [Theory]
    [InlineData("municipal-ppi", RiskProfile.Cautious, "continuite")]
    [InlineData("municipal-ppi", RiskProfile.Bold, "essais")]
    [InlineData("municipal-ppi", RiskProfile.Balanced, "")]
    [InlineData("cci-stages", RiskProfile.Cautious, "risques continuite")]
    [InlineData("cci-stages", RiskProfile.Balanced, "risques")]
    [InlineData("cci-stages", RiskProfile.Bold, "essais")]
    [InlineData("sme-transfo", RiskProfile.Cautious, "risques continuite")]
    [InlineData("sme-transfo", RiskProfile.Balanced, "risques")]
    [InlineData("sme-transfo", RiskProfile.Bold, "essais")]
    [InlineData("method-d2", RiskProfile.Cautious, "risques continuite")]
    [InlineData("method-d4", RiskProfile.Bold, "essais")]
    [InlineData("free", RiskProfile.Cautious, "risques continuite")]
    [InlineData("free", RiskProfile.Balanced, "risques")]
    [InlineData("free", RiskProfile.Bold, "essais")]
    [InlineData("sme-onepage", RiskProfile.Cautious, "")]
    public void The_appetite_for_risk_brings_the_parts_it_needs(string key, RiskProfile risk, string added)
    {
        var before = Shaped(key, OrganisationScale.Small, StandingConstraints.None, 2).Sections.Select(section => section.Key).ToList();

        var after = Shaped(key, OrganisationScale.Small, new() { RiskProfile = risk }, 2).Sections.Select(section => section.Key);

        Assert.Equal(added.Split(' ', StringSplitOptions.RemoveEmptyEntries), after.Except(before));
    }

    [Fact]
    public void A_one_page_strategy_keeps_its_eleven_blocks_and_changes_what_stands_in_them()
    {
        var shaped = Shaped("sme-onepage", OrganisationScale.Medium, new() { RiskProfile = RiskProfile.Cautious, BudgetCap = "80 K€" }, 3);

        Assert.Equal(11, shaped.Sections.Count);
        Assert.Contains("budget-figures", shaped.Sections.Single(section => section.Key == "contraintes").Blocks);
        Assert.Contains("principles", shaped.Sections.Single(section => section.Key == "risques").Blocks);
        Assert.Equal(["2027T4", "2028T4", "2029T4"], shaped.Of("milestone").Select(milestone => milestone.Raw("due")));
    }

    [Theory]
    [InlineData("municipal-ppi", "continuite:F instances:V")]
    [InlineData("sme-transfo", "risques:15 continuite:16 instances:17")]
    [InlineData("method-d2", "risques:3.7 continuite:3.8")]
    [InlineData("cci-stages", "risques: continuite:")] // between the costing and the conclusion, as its other unnumbered part
    public void What_is_added_takes_the_number_that_comes_next(string key, string numbers)
    {
        var shaped = Shaped(key, OrganisationScale.Large, new() { RiskProfile = RiskProfile.Cautious }, 3);

        Assert.Equal(numbers.Split(' '), shaped.Sections.Where(section => section.Key is "risques" or "continuite" or "instances" && !(key == "municipal-ppi" && section.Key == "risques")).Select(section => $"{section.Key}:{section.NumberLabel}"));
    }

    [Fact]
    public void What_is_left_out_leaves_no_gap_in_the_numbers()
    {
        var labels = Shaped("sme-transfo", OrganisationScale.Small, StandingConstraints.None, 3).Sections.Select(section => section.NumberLabel).OfType<string>();

        Assert.Equal(Enumerable.Range(1, 13).Select(number => $"{number}"), labels);
    }

    [Theory]
    [InlineData(1, "2027T1", "2027T2", "2027T3-2027T4")]
    [InlineData(3, "2027T1-2027T4", "2028T1-2028T4", "2029T1-2029T4")]
    [InlineData(4, "2027T1-2028T1", "2028T2-2029T2", "2029T3-2030T4")]
    public void The_horizon_is_cut_into_the_stages_and_the_phases(int years, params string[] periods)
    {
        Assert.Equal(periods, Shaped("cci-stages", OrganisationScale.Small, StandingConstraints.None, years).Of("stage").Select(stage => stage.Raw("period")));
        Assert.Equal(periods, Shaped("sme-transfo", OrganisationScale.Small, StandingConstraints.None, years).Of("phase").Select(phase => phase.Raw("period")));
    }

    [Theory]
    [InlineData(2, 8)] // every quarter, as the two-year plan of the reference
    [InlineData(4, 8)] // every half-year
    [InlineData(10, 10)] // every year
    public void A_transformation_has_about_eight_check_points_over_any_horizon(int years, int points)
    {
        var milestones = Shaped("sme-transfo", OrganisationScale.Medium, StandingConstraints.None, years).Of("milestone");

        Assert.Equal(points, milestones.Count);
        Assert.Equal($"{2027 + years - 1}T4", milestones[^1].Raw("due"));
    }

    [Fact]
    public void A_municipal_plan_of_several_years_is_confirmed_with_each_budget_debate()
    {
        Assert.Equal(["2028T1", "2029T1", "2030T1"], Shaped("municipal-ppi", OrganisationScale.Small, StandingConstraints.None, 4).Of("milestone").Select(milestone => milestone.Raw("due")));
        Assert.Empty(Shaped("municipal-ppi", OrganisationScale.Small, StandingConstraints.None, 1).Of("milestone"));
    }

    [Theory]
    [InlineData(OrganisationScale.Small, false, false)]
    [InlineData(OrganisationScale.Medium, true, false)]
    [InlineData(OrganisationScale.Large, true, true)]
    public void A_town_owes_by_its_size(OrganisationScale scale, bool publicity, bool bodies)
    {
        var sections = Shaped("municipal-ppi", scale, StandingConstraints.None, 4).Sections;

        Assert.Equal(publicity, sections.Any(section => section is { Key: "publicite", Parent: "decision" }));
        Assert.Equal(bodies, sections.Any(section => section.Key == "instances"));
    }

    [Theory]
    [InlineData(OrganisationScale.Small, 1, false)]
    [InlineData(OrganisationScale.Medium, 2, true)]
    [InlineData(OrganisationScale.Large, 3, true)]
    public void A_firm_takes_the_bodies_and_the_duties_of_its_size(OrganisationScale scale, int bodies, bool consults)
    {
        Assert.Equal(bodies, Shaped("method-d2", scale, StandingConstraints.None, 3).Of("body").Count);
        Assert.Equal(bodies, Shaped("cci-stages", scale, StandingConstraints.None, 3).Of("body").Count);
        Assert.Equal(consults, Shaped("sme-onepage", scale, StandingConstraints.None, 1).Of("compliance").Count == 1);
        Assert.Equal(consults, Shaped("sme-transfo", scale, StandingConstraints.None, 3).Of("compliance").Count == 1);
        Assert.Equal(scale != OrganisationScale.Small, Shaped("sme-transfo", scale, StandingConstraints.None, 3).Sections.Any(section => section.Key == "integration"));
    }

    [Theory]
    [InlineData(OrganisationKind.Municipality, "120 agents, 6 200 habitants", OrganisationScale.Medium)]
    [InlineData(OrganisationKind.Municipality, "120 agents", OrganisationScale.Small)] // no inhabitants told: sign-up's answer
    [InlineData(OrganisationKind.Municipality, "12\u202F400 habitants", OrganisationScale.Large)]
    [InlineData(OrganisationKind.Company, "45 salariés", OrganisationScale.Small)]
    [InlineData(OrganisationKind.Company, "environ 50 personnes sur 3 sites", OrganisationScale.Medium)]
    [InlineData(OrganisationKind.Company, "une poignée", OrganisationScale.Small)]
    public void The_size_typed_for_the_plan_wins_over_the_one_chosen_at_sign_up(OrganisationKind kind, string typed, OrganisationScale scale) =>
        Assert.Equal(scale, Answers(kind, OrganisationScale.Small, new() { Size = typed }, 1).Scale);

    private static PlanSketch Shaped(string name, OrganisationScale scale, StandingConstraints standing, int years)
    {
        var kind = name switch { "municipal-ppi" => OrganisationKind.Municipality, "cci-stages" => OrganisationKind.Chamber, _ => OrganisationKind.Company };
        var answers = Answers(kind, scale, standing, years);
        return Skeleton.Shape(PlanTemplate.LoadEmpty(new("", null, name, null), answers.From, answers.To), name, answers);
    }

    private static SkeletonAnswers Answers(OrganisationKind kind, OrganisationScale scale, StandingConstraints standing, int years) =>
        new(kind, kind == OrganisationKind.Municipality ? SizeBands.For(kind)[(int)scale] : SizeBands.For(kind)[(int)scale + (scale == OrganisationScale.Small ? 0 : 1)], standing, 2027, 2027 + years - 1);
}
