using Portal.Authoring.Schema;
using Portal.Collaboration;
using Portal.Domain.Plans;
using Portal.Domain.Plans.Records;
using Portal.Domain.Plans.Templates;

namespace Portal.Authoring.Tests.Schema;

public sealed class PlantingTests
{
    private static readonly PlanSettings Settings = new() { Title = "Plan", Kind = "free", HorizonFrom = 2016, HorizonTo = 2019 };

    public static TheoryData<string> Examples() => [.. PlanTemplates.All.Select(template => template.ExampleName).OfType<string>()];

    [Theory]
    [MemberData(nameof(Examples))]
    public void A_shipped_example_reads_back_as_it_was_sketched(string name)
    {
        var sketch = ShippedSketches.Load(name);
        var doc = new YDoc(1);

        SketchPlanter.Plant(doc, sketch, new() { NewId = (prefix, key) => prefix + "-" + string.Concat(key.Where(char.IsAsciiLetterOrDigit)) });
        var plan = LivePlan.Of(PlanProjection.Read(doc, Settings));

        Assert.Equal(sketch.Sections.Select(section => section.Title).Order(), plan.Outline.Select(section => section.Section.Title).Order());
        Assert.Equal(sketch.Records.Count, plan.Records.Count);
        Assert.Equal(sketch.Records.Sum(record => record.Fields.Count(field => field.Value.Length > 0)), plan.Records.Sum(record => record.Fields.Count));
        foreach (var record in plan.Records)
        {
            foreach (var field in RecordKinds.Find(record.Kind)!.Fields.Where(field => field.Type == FieldType.Link && record[field.Key] is not null))
                Assert.NotNull(plan.Record(record[field.Key]));
        }
    }

    [Fact]
    public void Rows_of_an_empty_template_say_where_they_come_from_and_those_of_an_example_do_not()
    {
        var empty = Plant(PlanTemplates.MunicipalPpi.LoadEmpty(2027, 2030), new() { FromTemplate = true });
        var example = Plant(PlanTemplates.MunicipalPpi.LoadExample()!, new());

        Assert.All(empty.Records, record => Assert.Equal("template", record[CommonFields.Origin]));
        Assert.All(example.Records, record => Assert.Null(record[CommonFields.Origin]));
    }

    [Fact]
    public void Planting_twice_adds_after_what_is_there()
    {
        var doc = new YDoc(1);
        PlanSketch Titled(string title) => new() { Sections = [new() { Key = "a", Title = title }] };

        SketchPlanter.Plant(doc, Titled("Un"), new());
        SketchPlanter.Plant(doc, Titled("Deux"), new());

        Assert.Equal(["Un", "Deux"], LivePlan.Of(PlanProjection.Read(doc, Settings)).Outline.Select(section => section.Section.Title));
    }

    private static PlanContent Plant(PlanSketch sketch, PlantingOptions options)
    {
        var doc = new YDoc(1);
        SketchPlanter.Plant(doc, sketch, options);
        return PlanProjection.Read(doc, Settings);
    }
}
