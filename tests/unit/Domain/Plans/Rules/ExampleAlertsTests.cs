using Portal.Domain.Plans;
using Portal.Domain.Plans.Rules;
using Portal.Domain.Plans.Templates;
using Portal.Domain.Tests.Plans.Support;

namespace Portal.Domain.Tests.Plans.Rules;

/// <summary>What the rules say of the filled examples we ship: the oddities of their sources, and nothing else.</summary>
public sealed class ExampleAlertsTests
{
    [Theory]
    [InlineData("example-municipal-ppi-2016-2019", "V21 V23 SESSION REFINE WEIGHT")]
    [InlineData("example-municipal-ppi-2026-2029", "V21 REFINE SESSION MANDATE WEIGHT")]
    [InlineData("example-cci-stages", "V10 V29 V30 SPAN REMARK")]
    [InlineData("example-sme-onepage-2024", "V2 V8")]
    [InlineData("example-sme-transfo", "V8 V9")]
    [InlineData("example-method-d1", "V8 REMARK")]
    [InlineData("example-method-d2", "V8 KEYFIGURES CHARTER TITLES NUMBER REMARK")]
    [InlineData("example-method-d3", "V8 V16 V17 REMARK")]
    [InlineData("example-method-d4", "V8 V17 V24 V25 V26")]
    public void A_shipped_example_shows_the_oddities_of_its_source_and_nothing_else(string name, string expected)
    {
        var alerts = Alerts.Of(LivePlan.Of(SketchedPlan.Planted(ShippedSketches.Load(name), fromTemplate: false)));

        Assert.Empty(alerts.Where(alert => !expected.Split(' ').Contains(alert.Rule)).Select(alert => alert.Key));
        Assert.All(expected.Split(' '), code => Assert.Contains(alerts, alert => alert.Rule == code));
    }
}
