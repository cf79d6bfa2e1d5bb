using Portal.Domain.Plans;
using Portal.Domain.Plans.Records;
using Portal.Domain.Plans.Templates;

namespace Portal.Domain.Tests.Templates;

public sealed class ShippedSketchesTests
{
    public static TheoryData<string> Names => [.. ShippedSketches.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_kind_field_and_block_a_sketch_uses_exists(string name)
    {
        var sketch = ShippedSketches.Load(name);

        var unknownBlocks = sketch.Sections.SelectMany(section => section.Blocks).Where(block => BlockDefinitions.Find(block) is null);
        var unknownKinds = sketch.Records.Select(record => record.Kind).Where(kind => RecordKinds.Find(kind) is null);
        var unknownFields =
            from record in sketch.Records
            from field in record.Fields.Keys
            where RecordKinds.Find(record.Kind)?.Field(field) is null
            select $"{record.Kind}.{field}";

        Assert.Empty(unknownBlocks);
        Assert.Empty(unknownKinds);
        Assert.Empty(unknownFields.Distinct());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_choice_a_sketch_makes_is_one_of_those_offered(string name)
    {
        var wrong =
            from record in ShippedSketches.Load(name).Records
            from field in record.Fields
            let definition = RecordKinds.Find(record.Kind)!.Field(field.Key)!
            where definition.Choices.Count > 0 && !definition.Choices.Contains(field.Value)
            select $"{record.Kind}.{field.Key} = {field.Value}";

        Assert.Empty(wrong);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_link_leads_to_a_record_of_the_kind_it_asks_for(string name)
    {
        var sketch = ShippedSketches.Load(name);
        var kinds = sketch.Records.Where(record => record.Key is not null).ToDictionary(record => record.Key!, record => record.Kind);

        var broken =
            from record in sketch.Records
            from field in record.Fields
            let definition = RecordKinds.Find(record.Kind)!.Field(field.Key)!
            where definition.Type is FieldType.Link or FieldType.Links
            from target in field.Value.Split('\n')
            where !kinds.TryGetValue(target, out var kind) || (definition.LinkTo is { } wanted && wanted != kind)
            select $"{record.Kind}.{field.Key} → {target}";

        Assert.Empty(broken);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Keys_are_unique_and_parents_come_before_their_sections(string name)
    {
        var sketch = ShippedSketches.Load(name);
        var seen = new HashSet<string>();

        Assert.All(sketch.Sections, section =>
        {
            Assert.True(section.Parent is null || seen.Contains(section.Parent), $"{section.Key} precedes its parent");
            Assert.True(seen.Add(section.Key), $"two sections have the key {section.Key}");
        });
        Assert.All(sketch.Records, record =>
        {
            Assert.Contains(record.Section, seen);
            Assert.True(record.Key is null || seen.Add(record.Key), $"two things have the key {record.Key}");
        });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_record_is_seen_in_a_block_of_its_section(string name)
    {
        var sketch = ShippedSketches.Load(name);

        var unseen =
            from record in sketch.Records
            where record.Kind != RatioKind
            let section = sketch.Section(record.Section)
            where !section.Blocks.Select(BlockDefinitions.Find).Any(block => Shows(block!, record.Kind))
            select $"{record.Kind} in {record.Section}";

        Assert.Empty(unseen.Distinct());
    }

    /// <summary>Derived figures are shown by a view, beside their sources.</summary>
    private const string RatioKind = "ratio";

    private static bool Shows(BlockDefinition block, string kind) =>
        block.RecordKind == kind || block.Lines?.RecordKind == kind || block.TotalsKind == kind;

    [Theory]
    [MemberData(nameof(Names))]
    public void No_sketch_names_a_person_or_leaves_a_mark_of_the_template(string name)
    {
        var sketch = ShippedSketches.Load(name);

        Assert.True(sketch.Authors is null or "deux consultants");
        Assert.All(sketch.Records, record => Assert.DoesNotContain("origin", record.Fields.Keys));
    }
}
