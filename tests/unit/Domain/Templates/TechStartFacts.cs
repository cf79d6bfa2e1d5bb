using Portal.Domain.Plans;
using Portal.Domain.Plans.Templates;

namespace Portal.Domain.Tests.Templates;

/// <summary>F-T1 to F-T6 on the one-page strategy of the company.</summary>
public sealed class TechStartFacts
{
    private readonly PlanSketch _plan = ShippedSketches.Load(SketchNames.TechStart);

    [Fact]
    public void F_T1_the_company_its_size_its_turnover_and_its_growth()
    {
        Assert.Equal((2024, 2024), (_plan.HorizonFrom, _plan.HorizonTo));
        Assert.Equal("TechStart Solutions", _plan.The("fact", "Entreprise").Raw("value"));
        Assert.Equal("Services informatiques", _plan.The("fact", "Secteur").Raw("value"));
        Assert.Equal("45", _plan.The("fact", "Taille").Raw("value"));
        Assert.Equal("2,5 M€", _plan.The("fact", "Chiffre d’affaires").Raw("value"));
        Assert.Equal("+30", _plan.The("fact", "Croissance").Raw("value"));
    }

    [Fact]
    public void F_T1_the_share_of_turnover_and_the_budget_a_head_are_derived()
    {
        var derived = _plan.Of("ratio").Select(ratio => (ratio.Raw("operation"), ratio.Raw("left"), ratio.Raw("right")));

        Assert.Contains(("share", "budget", "ca"), derived);
        Assert.Contains(("per-head", "budget", "effectif"), derived);
    }

    [Fact]
    public void F_T2_eleven_blocks_hold_fifty_items()
    {
        int[] items = [.. _plan.Sections.Select(section => _plan.Records.Count(record => record.Section == section.Key && record.Kind != "ratio"))];

        Assert.Equal([5, 5, 5, 5, 4, 4, 5, 4, 4, 4, 5], items);
        Assert.Equal(50, items.Sum());
    }

    [Fact]
    public void F_T3_the_budget_the_team_the_training_and_the_productivity()
    {
        var productivity = _plan.The("objective", "Amélioration de la productivité de 25 %");

        Assert.Equal(80, _plan.ByKey("budget").Thousands("amount"));
        Assert.Contains(_plan.Of("constraint"), constraint => constraint.Raw("title") == "Équipe IT réduite : 2 personnes");
        Assert.Equal(10, _plan.ByKey("formation").Thousands("amount"));
        Assert.Contains(_plan.Of("ratio"), ratio => ratio.Raw("operation") == "share" && ratio.Raw("left") == "formation" && ratio.Raw("right") == "budget");
        Assert.Equal(("25", "%", "up"), (productivity.Raw("target"), productivity.Raw("unit"), productivity.Raw("direction")));
    }

    [Fact]
    public void F_T4_two_high_risks_and_two_medium_ones()
    {
        Assert.Equal(["high", "medium", "high", "medium"], _plan.Of("risk").Select(risk => risk.Raw("level")));
    }

    [Fact]
    public void F_T5_cadences_compliance_cloud_and_methods()
    {
        Assert.Equal("monthly", _plan.The("governance", "Reporting").Raw("cadence"));
        Assert.Equal("quarterly", _plan.The("compliance", "Audit interne").Raw("cadence"));
        Assert.Equal(("planned", "2025"), (_plan.The("compliance", "Certifications").Raw("status"), _plan.The("compliance", "Certifications").Raw("due")));
        Assert.Equal("in-progress", _plan.The("compliance", "RGPD").Raw("status"));
        Assert.Contains("AWS", _plan.The("resource", "Infrastructure").Raw("value"));
        Assert.Equal("SaaS privilégiées", _plan.The("resource", "Applications").Raw("value"));
        Assert.Equal("Agile/Scrum", _plan.The("method", "Méthodologie").Raw("value"));
        Assert.Contains("Jira, Slack", _plan.The("method", "Gestion de projet").Raw("value"));
    }

    [Fact]
    public void F_T6_four_targets_and_one_count_of_the_year_before()
    {
        Assert.Equal(["99,5", "85", "95", "90", null], _plan.Of("kpi").Select(kpi => kpi.Raw("target")));
        Assert.Equal("0", _plan.The("kpi", "Incidents de sécurité majeurs").Raw("actual.2023"));
    }

    [Fact]
    public void Only_the_objectives_and_the_indicators_leave_the_company()
    {
        var shown = _plan.Sections.Where(section => section.Audience is null or Audience.Public).Select(section => section.Key);

        Assert.Equal(["objectifs", "indicateurs"], shown);
    }
}
