using Portal.Collaboration.Tests.Changes;

namespace Portal.Collaboration.Tests.Hostile;

/// <summary>Updates that are well-formed and that no editor makes: the analysis refuses them, and the document stays as it was.</summary>
public sealed class ImpossibleUpdateTests
{
    private const long Eve = (long)RawUpdate.Eve;
    private readonly Plan _plan = new();

    [Fact]
    public void Neighbours_in_two_different_texts()
    {
        var (one, other) = (LastOf(Plan.Words(_plan.Server, "s1")), LastOf(Plan.Words(_plan.Server, "s2")));

        var update = RawUpdate.Start.Structs(1).Byte(0xC4).Uint((long)one.Client, one.Clock, (long)other.Client, other.Clock).Text("x").End.Bytes;

        Assert.Equal(AnalysisFailure.DifferentParents, _plan.Refuse(update));
    }

    [Fact]
    public void Neighbours_under_two_different_keys()
    {
        var record = Plan.Record(_plan.Server, "r1");
        var (one, other) = (record.Map["label"].Id, record.Map["kind"].Id);

        var update = RawUpdate.Start.Structs(1).Byte(0xC8).Uint((long)one.Client, one.Clock, (long)other.Client, other.Clock).Uint(1).Byte(126).End.Bytes;

        Assert.Equal(AnalysisFailure.DifferentParents, _plan.Refuse(update));
    }

    /// <summary>Found by a mutation: the part not held used to be judged by where it claims to lie, and was placed behind the part that is held.</summary>
    [Fact]
    public void A_run_that_goes_on_in_another_section_than_it_began_in()
    {
        var (here, there) = (LastOf(Plan.Words(_plan.Server, "s1")), LastOf(Plan.Words(_plan.Server, "s2")));
        Updates.Apply(_plan.Server, RawUpdate.Start.Structs(1).After(4, (long)here.Client, here.Clock).Text("abc").End.Bytes);

        var update = RawUpdate.Start.Structs(1).After(4, (long)there.Client, there.Clock).Text("abcdef").End.Bytes;

        Assert.Equal(AnalysisFailure.DifferentParents, _plan.Refuse(update));
        Updates.Apply(_plan.Server, update);
        Assert.EndsWith("abcdef", Plan.Words(_plan.Server, "s1").ToString(), StringComparison.Ordinal);
        Fuzz.Invariants.Check(_plan.Server);
    }

    [Fact]
    public void Two_clients_whose_types_lie_in_each_other()
    {
        var update = RawUpdate.Start.Uint(2)
            .Uint(1, 900, 0).Byte(7).Uint(0, 800, 0).Uint(1)
            .Uint(1, 800, 0).Byte(7).Uint(0, 900, 0).Uint(1)
            .End.Bytes;

        Assert.Equal(AnalysisFailure.MissingDependencies, _plan.Refuse(update));
    }

    [Fact]
    public void Two_clients_whose_texts_stand_behind_each_other()
    {
        var update = RawUpdate.Start.Uint(2).Uint(1, 900, 0).After(4, 800, 0).Text("a").Uint(1, 800, 0).After(4, 900, 0).Text("b").End.Bytes;

        Assert.Equal(AnalysisFailure.MissingDependencies, _plan.Refuse(update));
    }

    [Fact]
    public void Text_in_the_list_of_a_map() =>
        Assert.Equal(AnalysisFailure.ImpossibleContent, _plan.Refuse(RawUpdate.Start.Structs(1).InRoot(4, "sections").Text("x").End.Bytes));

    [Fact]
    public void A_format_mark_under_a_key() =>
        Assert.Equal(AnalysisFailure.ImpossibleContent, _plan.Refuse(RawUpdate.Start.Structs(1).UnderKey(6, "k", "sections").Text("bold").Text("true").End.Bytes));

    [Fact]
    public void Text_under_a_key() =>
        Assert.Equal(AnalysisFailure.ImpossibleContent, _plan.Refuse(RawUpdate.Start.Structs(1).UnderKey(4, "k", "sections").Text("abc").End.Bytes));

    [Theory]
    [InlineData("text")]
    [InlineData("values")]
    [InlineData("a map")]
    public void A_body_that_holds_what_is_no_node(string content)
    {
        var body = Plan.Body(_plan.Server, "s1").Id!.Value;
        var update = RawUpdate.Start.Structs(1);
        _ = content switch
        {
            "text" => update.Byte(4).Uint(0, (long)body.Client, body.Clock).Text("abc"),
            "values" => update.Byte(8).Uint(0, (long)body.Client, body.Clock).Uint(1).Byte(126),
            _ => update.Byte(7).Uint(0, (long)body.Client, body.Clock).Uint(1),
        };

        Assert.Equal(AnalysisFailure.ImpossibleContent, _plan.Refuse(update.End.Bytes));
    }

    [Fact]
    public void Values_in_a_text()
    {
        var text = Plan.Words(_plan.Server, "s1").Id!.Value;

        var update = RawUpdate.Start.Structs(1).Byte(8).Uint(0, (long)text.Client, text.Clock).Uint(1).Byte(126).End.Bytes;

        Assert.Equal(AnalysisFailure.ImpossibleContent, _plan.Refuse(update));
    }

    [Theory]
    [InlineData(300)]
    [InlineData(20_000)]
    public void Elements_in_elements_without_end(int depth)
    {
        var body = Plan.Body(_plan.Server, "s1").Id!.Value;

        var update = Nested(depth, body);

        Bounds.Hold(() => Assert.False(ChangeAnalysis.TryAnalyse(_plan.Server, Plan.Read(update), out _, out var failure) || failure != AnalysisFailure.TooDeep));
        Assert.Equal(AnalysisFailure.TooDeep, _plan.Refuse(update));
    }

    /// <summary>What the engine itself must survive, were such a document ever stored: placing, reading, deleting, collecting.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_hundred_thousand_levels_do_not_overflow_the_stack(bool gc)
    {
        var doc = new YDoc(1, gc);
        var body = new YXmlElement("body");
        doc.GetXmlFragment("xml").Insert(0, body);

        Updates.Apply(doc, Nested(100_000, body.Id!.Value));
        Assert.StartsWith("<body><p><p>", doc.GetXmlFragment("xml").ToString(), StringComparison.Ordinal);
        Assert.Equal(100_001, doc.GetXmlFragment("xml").Descendants().Count());
        doc.GetXmlFragment("xml").Delete(0);

        Assert.Equal("", doc.GetXmlFragment("xml").ToString());
        Assert.True(DeleteSet.From(doc.Store).Contains(new(RawUpdate.Eve, 99_999)));
    }

    /// <summary>Concurrent insertions at one place are compared with each other: a crafted update needs the square of its length in steps.</summary>
    [Fact]
    public void An_update_that_would_compute_for_minutes_is_stopped()
    {
        const int count = 40_000;
        var update = RawUpdate.Start.Structs(count).InRoot(4).Text("a");
        // Each one stands before the first, next to all that came in between.
        for (var i = 1; i < count; i++) update.Byte(0x44).Uint(Eve, i % 2 == 0 ? 0 : i - 1).Text("a");
        var doc = new YDoc(1);
        doc.GetText("text");
        Assert.True(UpdateReader.TryRead(update.End.Bytes, DecodeLimits.Default, out var parsed, out var error), error);

        var watch = System.Diagnostics.Stopwatch.StartNew();
        var done = Updates.TryIntegrate(doc, parsed, DecodeLimits.Default with { MaximumSteps = 100_000 }, out var result);

        Assert.True(done || result.Outcome == IntegrationOutcome.Exhausted);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void A_refused_update_leaves_no_trace_in_the_document()
    {
        var before = Updates.EncodeStateAsUpdate(_plan.Server);

        _plan.Refuse(RawUpdate.Start.Structs(1).InRoot(4, "sections").Text("x").End.Bytes);

        Assert.Equal(before, Updates.EncodeStateAsUpdate(_plan.Server));
        Assert.Equal(["meta", "sections", "records"], _plan.Server.Share.Keys);
    }

    private static ID LastOf(AbstractType type)
    {
        var item = type.Start!;
        while (item.Right is { } right) item = right;
        return item.LastId;
    }

    private static byte[] Nested(int depth, ID parent)
    {
        var update = RawUpdate.Start.Structs(depth).Byte(7).Uint(0, (long)parent.Client, parent.Clock).Uint(3).Text("p");
        for (var i = 1; i < depth; i++) update.Byte(7).Uint(0, Eve, i - 1).Uint(3).Text("p");
        return update.End.Bytes;
    }
}
