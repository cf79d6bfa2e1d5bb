using Portal.Authoring.Schema;
using Portal.Collaboration;
using Portal.Domain.Plans;
using Portal.Domain.Plans.Rules;
using Portal.Domain.Plans.Templates;

namespace Portal.Authoring.Tests.Templates;

/// <summary>Every sketch we ship, planted in a live document and read back.</summary>
public sealed class ShippedSketchesTests
{
    public static TheoryData<string> Examples =>
        [SketchNames.Municipality2016, SketchNames.IllustrativeMunicipality, SketchNames.ChamberOfCommerce, SketchNames.TechStart, SketchNames.KElectroniK];

    public static TheoryData<string> Templates => [.. PlanTemplates.All.Select(template => template.Key)];

    [Theory]
    [MemberData(nameof(Examples))]
    public void A_planted_example_reads_back_whole_and_in_order(string name)
    {
        var sketch = ShippedSketches.Load(name);

        var plan = LivePlan.Of(Planted(sketch, fromTemplate: false));

        Assert.Equal(sketch.Sections.Select(section => section.Title), plan.Outline.Select(section => section.Section.Title));
        Assert.Equal(sketch.Records.Count, plan.Records.Count);
        Assert.All(sketch.Records.GroupBy(record => (record.Section, record.Kind)), group =>
        {
            var section = plan.Outline[IndexOf(sketch, group.Key.Section)].Id;
            Assert.Equal(group.Select(record => record.Code ?? ""), plan.Of(group.Key.Kind, section).Select(record => record.Code ?? ""));
        });
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_prose_of_an_example_keeps_no_mark_of_its_notation(string name)
    {
        var texts = Planted(ShippedSketches.Load(name), fromTemplate: false).Sections.SelectMany(section => section.Body.Walk()).Select(node => node.Text).OfType<string>().ToArray();

        Assert.All(texts, text => Assert.DoesNotContain("**", text));
        Assert.All(texts, text => Assert.False(text.StartsWith('#') || text.StartsWith("- ", StringComparison.Ordinal), text));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_link_of_an_example_leads_to_its_record(string name)
    {
        var alerts = Alerts.Of(Planted(ShippedSketches.Load(name), fromTemplate: false));

        Assert.DoesNotContain(alerts, alert => alert.Rule is "LINK" or "FORMAT" or "CODE");
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public void An_untouched_template_raises_no_alert(string key)
    {
        var sketch = PlanTemplates.Find(key)!.LoadEmpty(2027, 2030);

        Assert.Empty(Alerts.Of(Planted(sketch, fromTemplate: true)));
    }

    private static PlanContent Planted(PlanSketch sketch, bool fromTemplate)
    {
        var document = new YDoc(1);
        SketchPlanter.Plant(document, sketch, new PlantingOptions { FromTemplate = fromTemplate });
        return PlanProjection.Read(document, new PlanSettings
        {
            Title = sketch.Title ?? "",
            Kind = "free",
            HorizonFrom = sketch.HorizonFrom ?? 2027,
            HorizonTo = sketch.HorizonTo ?? 2030,
            Currency = sketch.Currency ?? "EUR",
        });
    }

    private static int IndexOf(PlanSketch sketch, string key) => sketch.Sections.TakeWhile(section => section.Key != key).Count();
}
