using Portal.Domain.Plans;
using Portal.Domain.Plans.Templates;

namespace Portal.Domain.Tests.Templates;

/// <summary>F-C1 to F-C6 on the staged plan of the chamber. Paybacks are asserted with the views that compute them.</summary>
public sealed class ChamberFacts
{
    private readonly PlanSketch _plan = ShippedSketches.Load(SketchNames.ChamberOfCommerce);

    [Fact]
    public void F_C1_three_stages_and_twenty_eight_items()
    {
        Assert.Equal(["2000T4", "2001S1", "2001S2-2002S1"], _plan.Of("stage").Select(stage => stage.Raw("period")));
        Assert.Equal([10, 10, 8], _plan.Of("stage").Select(stage => _plan.CountOf("action", "stage", stage.Key!)));
        Assert.Equal(28, _plan.Of("action").Select(action => action.Code).Distinct().Count());
    }

    [Fact]
    public void F_C1_the_platform_is_conditional_then_not_retained_and_would_need_four_or_five_people()
    {
        string? Status(string code) => Assert.Single(_plan.Of("action"), action => action.Code == code).Raw("status");

        Assert.Equal(("conditional", "not-retained"), (Status("1.3.2.5"), Status("1.3.2.7")));
        Assert.Equal(1, _plan.CountOf("action", "status", "not-retained"));
        Assert.Contains("4 ou 5 informaticiens en interne", _plan.Section("conclusion").Body);
        Assert.Contains("trop risqué", _plan.Section("conclusion").Body);
    }

    [Fact]
    public void F_C2_nine_bodies_three_committees_five_groups_and_one_team()
    {
        string[] committees = ["steering", "it", "web"];

        Assert.Equal(9, _plan.Of("body").Count);
        Assert.Equal(3, _plan.Of("body").Count(body => committees.Contains(body.Raw("nature"))));
        Assert.Equal(5, _plan.CountOf("body", "nature", "working-group"));
        Assert.Equal(1, _plan.CountOf("body", "nature", "project-team"));
    }

    [Fact]
    public void F_C2_people_codes_stand_in_the_directory_of_the_organisation_and_nowhere_else()
    {
        string[] codes = ["FFFF", "SSSS", "HHHH"];
        var elsewhere = _plan.Records.Where(record => record.Kind != "actor").SelectMany(record => record.Fields.Values)
            .Concat(_plan.Sections.Select(section => section.Body ?? ""));

        Assert.Equal(["Me FFFF", "M. SSSS", "M. HHHH"], _plan.Of("actor").Select(actor => actor.Code));
        Assert.Equal(Audience.Organisation, _plan.Section("annuaire").Audience);
        Assert.All(codes, code => Assert.DoesNotContain(elsewhere, text => text.Contains(code, StringComparison.Ordinal)));
        Assert.Equal(2, _plan.CountOf("membership", "candidate", "true"));
    }

    [Fact]
    public void F_C3_both_scenarios_are_advised_outside_with_the_provider_named()
    {
        Assert.Equal(["development", "operation"], _plan.Of("sourcing-choice").Select(choice => choice.Raw("dimension")));
        Assert.All(_plan.Of("sourcing-choice"), choice => Assert.Equal("external", choice.Raw("advice")));
        Assert.Contains("partenariat avec France Telecom, la solution Oléane", Assert.Single(_plan.Of("action"), action => action.Code == "1.1.4.2").Raw("text"));
    }

    [Theory]
    [InlineData(1, "investment", new[] { 50, 5, 5, 25 }, 115)]
    [InlineData(1, "running", new[] { 50, 100 }, 150)]
    [InlineData(1, "gain", new[] { 36, 12, 50 }, null)]
    [InlineData(2, "investment", new[] { 300, 250, 250, 300, 100, 200, 200 }, 1600)]
    [InlineData(2, "running", new[] { 300, 100 }, 400)]
    [InlineData(2, "gain", new[] { 500, 250, 100 }, null)]
    [InlineData(3, "investment", new[] { 200, 30, 30, 30, 120, 250, 150, 100 }, 910)]
    [InlineData(3, "running", new[] { 300, 100 }, 400)]
    [InlineData(3, "gain", new[] { 50 }, null)]
    public void F_C4_the_lines_and_the_stated_total_of_each_block(int level, string block, int[] lines, int? stated)
    {
        var scenario = Assert.Single(_plan.Of("scenario"), scenario => scenario.Raw("level") == level.ToString());
        var amounts = _plan.Of("cost-line")
            .Where(line => line.Raw("scenario") == scenario.Key && line.Raw("block") == block)
            .Select(line => line.Thousands("amount"));

        Assert.Equal(lines.Select(line => (int?)line), amounts.Where(amount => amount is not null));
        Assert.Equal(stated, scenario.Thousands($"stated{char.ToUpperInvariant(block[0])}{block[1..]}"));
    }

    [Fact]
    public void F_C4_the_eight_detail_lines_have_no_amount_and_hang_under_a_line_of_level_two()
    {
        var details = _plan.Of("cost-line").Where(line => line.Raw("parent") is not null).ToArray();

        Assert.Equal(8, details.Length);
        Assert.All(details, detail => Assert.Equal((null, "niveau2"), (detail.Raw("amount"), detail.Raw("scenario"))));
    }

    [Fact]
    public void F_C5_levels_add_to_one_another_and_what_becomes_of_their_running_cost_is_left_open()
    {
        Assert.Equal(["standalone", "adds-to-previous", "adds-to-previous"], _plan.Of("scenario").Select(scenario => scenario.Raw("cumulativeBasis")));
        Assert.All(_plan.Of("scenario"), scenario => Assert.Null(scenario.Raw("runningBasis")));
    }

    [Fact]
    public void F_C6_one_hundred_and_fifty_seats_five_firewalls_and_a_growth_of_five_per_cent()
    {
        var firewalls = _plan.The("cost-line", "Achat de 5 pare-feu (sécurité internet)");
        var growth = _plan.The("cost-line", "Accroissement du chiffre d’affaires de 5 %");

        Assert.Equal("150", _plan.The("cost-line", "Achat d’Exchange Microsoft (150 postes)").Raw("quantity"));
        Assert.Equal(("5", 250), (firewalls.Raw("quantity"), firewalls.Thousands("amount")));
        Assert.Equal(("5", 500), (growth.Raw("rate"), growth.Thousands("amount")));
        Assert.Contains(_plan.Of("ratio"), ratio => ratio.Raw("operation") == "implied-base" && ratio.Raw("left") == growth.Key);
    }
}
