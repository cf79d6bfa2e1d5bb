using Portal.Domain.Plans;
using Portal.Domain.Plans.Templates;

namespace Portal.Domain.Tests.Templates;

/// <summary>F-K1 to F-K7 on the transformation plan.</summary>
public sealed class KElectroniKFacts
{
    private readonly PlanSketch _plan = ShippedSketches.Load(SketchNames.KElectroniK);

    [Fact]
    public void F_K1_five_sites_iso_9001_and_the_competitor_inside_the_organisation()
    {
        Assert.Equal("5", _plan.The("fact", "Sites").Raw("value"));
        Assert.Equal("Paris, Lyon, Nantes, Lille, Madrid", _plan.The("fact", "Implantations").Raw("value"));
        Assert.Equal("ISO 9001", _plan.The("fact", "Certification").Raw("value"));
        Assert.Equal("30", _plan.The("competitor", "Siemens").Raw("share"));
    }

    [Fact]
    public void F_K2_four_objectives_three_phases_and_eight_chantiers_each_with_its_objective()
    {
        Assert.Equal(4, _plan.Of("objective").Count(objective => objective.Section == "objectifs"));
        Assert.Equal(3, _plan.Of("phase").Count);
        Assert.Equal(["1.1", "1.2", "1.3", "2.1", "2.2", "2.3", "3.1", "3.2"], _plan.Of("objective").Where(objective => objective.Section != "objectifs").Select(objective => objective.Code));
    }

    [Fact]
    public void F_K3_thirty_two_actions_two_named_groups_and_two_times_two_items_to_conclude()
    {
        var actions = _plan.Of("action").GroupBy(action => action.Raw("objective")).Select(group => group.Count());

        Assert.Equal([5, 3, 3, 3, 3, 3, 6, 6], actions);
        Assert.Equal(32, _plan.Of("action").Count);
        Assert.Equal([3, 2], _plan.Of("action").Where(action => action.Raw("objective") == "o1-1").GroupBy(action => action.Raw("group")).Select(group => group.Count()));
        Assert.Equal(4, _plan.Section("conclusion").Body!.Split('\n').Count(line => line.StartsWith("- ", StringComparison.Ordinal)));
    }

    [Fact]
    public void F_K4_the_pooled_systems_the_system_kept_in_spain_and_eight_quarterly_milestones()
    {
        var integration = _plan.Section("integration").Body;

        Assert.Contains("ressources humaines, finances, référentiels", integration);
        Assert.Contains("GestComs en Espagne", integration);
        Assert.Contains("deux ans jalonnée chaque trimestre, soit huit jalons", integration);
        Assert.Equal(8, _plan.Of("milestone").Count);
    }

    [Fact]
    public void F_K5_five_actors_each_with_an_action()
    {
        var acting = _plan.Of("action").SelectMany(action => action.Lines("actors")).ToHashSet();

        Assert.Equal(["Directeur RH de France", "Consultant externe", "Équipe IT de France", "Formateur certifié", "Consultant en adoption technologique"], _plan.Of("actor").Select(actor => actor.Raw("title")));
        Assert.All(_plan.Of("actor"), actor => Assert.Contains(actor.Key!, acting));
    }

    [Fact]
    public void F_K6_six_points_of_infrastructure_inside_the_organisation()
    {
        var section = _plan.Section("infrastructure");

        Assert.Equal(["DMZ", "VLAN", "VPN site à site", "VPN d’accès distant", "IDPS", "Serveurs redondants"], _plan.Of("principle").Select(principle => principle.Raw("title")));
        Assert.Equal(Audience.Organisation, section.Audience);
    }

    [Fact]
    public void F_K7_what_the_source_left_to_fill_in_is_a_placeholder_and_no_money_is_told()
    {
        Assert.Equal(["calendrier"], _plan.Sections.Where(section => section.Placeholder).Select(section => section.Key));
        Assert.Equal(4, _plan.CountOf("swot", "placeholder", "true"));
        Assert.DoesNotContain(_plan.Records, record => record.Kind is "envelope" or "budget-figure" or "scenario" or "cost-line");
    }
}
