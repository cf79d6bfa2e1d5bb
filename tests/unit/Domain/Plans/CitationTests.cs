using Portal.Domain.Plans;
using Portal.Domain.Plans.Changes;
using Portal.Domain.Plans.Citations;
using Portal.Domain.Plans.Rules;
using Portal.Domain.Tests.Plans.Support;

namespace Portal.Domain.Tests.Plans;

public sealed class CitationTests
{
    private static readonly Dictionary<string, string> Nothing = [];

    private static SketchedPlan Plan => SketchedPlan.Over(2016, 2019).Section("s").Coded("mean", "m", "M13", ("title", "Motiver les hotliners"));

    private static Citation Read(SketchedPlan plan, string record, string shows = "", string code = "M13") => Citation.Of(plan.Live, Reference(record, shows, code));

    [Fact]
    public void A_reference_reads_as_the_code_and_title_of_its_record()
    {
        var citation = Read(Plan, "m");

        Assert.Equal("M13 Motiver les hotliners", citation.Text);
        Assert.Equal("m", citation.Target);
    }

    [Fact]
    public void A_reference_follows_a_rename_and_a_new_code() =>
        Assert.Equal("M15 Former les hotliners", Read(SketchedPlan.Over(2016, 2019).Section("s").Coded("mean", "m", "M15", ("title", "Former les hotliners")), "m").Text);

    [Fact]
    public void A_long_title_is_cut_between_words()
    {
        var text = Read(SketchedPlan.Over(2016, 2019).Coded("mean", "m", "M1", ("title", "Mettre à la disposition des équipes de planification un agenda partagé en écriture")), "m").Text;

        Assert.Equal("M1 Mettre à la disposition des équipes de planification un…", text);
    }

    [Fact]
    public void An_edition_without_the_record_shows_the_typed_code_and_never_the_title()
    {
        var content = Cited(SketchedPlan.Over(2016, 2019).Section("s").Coded("principle", "p", "P1", ("title", "Cloisonner le réseau")).Content, Reference("p", "", "P1"));
        var citizen = LivePlan.Of(Editions.For(content, Audience.Public));

        Assert.Equal("P1", citizen.Outline[0].Section.Body.TextIn(citizen).Trim());
        Assert.Contains("Cloisonner", LivePlan.Of(content).Outline[0].Section.Body.TextIn(LivePlan.Of(content)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_reference_to_what_is_in_the_bin_is_an_alert()
    {
        var content = Cited(Plan.Content, Reference("m", "", "M13"));
        var binned = content with { Records = [.. content.Records.Select(record => record with { Removed = true })] };

        Assert.DoesNotContain(Alerts.Of(content), alert => alert.Rule == "REFERENCE");
        Assert.Equal("M13", Assert.Single(Alerts.Of(binned), alert => alert.Rule == "REFERENCE").Evidence);
    }

    [Theory]
    [InlineData("i", "planned.2016", "175\u00A0K€")]
    [InlineData("i", "=total", "209\u00A0K€")]
    [InlineData("", "=total", "848\u00A0K€")]
    [InlineData("", "=total.2017", "244\u00A0K€")]
    [InlineData("", "=total.9999", "—")]
    [InlineData("i", "nothing", "—")]
    public void A_number_in_a_sentence_is_that_of_its_cell(string record, string shows, string text)
    {
        var plan = Municipality.Plan().Live;
        var id = record.Length == 0 ? "" : plan.Of("envelope").First().Id;

        Assert.Equal(text, Citation.Of(plan, Reference(id, shows, "")).Text);
    }

    [Fact]
    public void Every_figure_that_is_offered_can_be_read_again()
    {
        var plan = Chamber.Plan().Live;

        Assert.All(LiveFigure.All(plan), figure => Assert.Equal(figure, LiveFigure.Find(plan, figure.RecordId, figure.Shows)));
        Assert.Contains(LiveFigure.All(plan), figure => figure.Shows == "=net" && figure.Text == "450\u00A0KF");
    }

    [Fact]
    public void A_rename_is_no_change_of_the_sentences_that_cite_and_another_record_is()
    {
        var before = Cited(Plan.Coded("mean", "n", "M14", ("title", "Outiller")).Content, Reference("m", "", "M13"));
        var renamed = before with { Records = [.. before.Records.Select(record => record.Id == "m" ? record with { Fields = new Dictionary<string, string> { ["title"] = "Autre" } } : record)] };

        Assert.Empty(PlanChanges.Between(before, renamed).Sections);
        Assert.Single(PlanChanges.Between(before, Cited(before, Reference("n", "", "M14"))).Sections);
    }

    private static PlanContent Cited(PlanContent content, ProseNode reference) =>
        content with { Sections = [content.Sections[0] with { Body = new("doc", Nothing, [new("paragraph", Nothing, [reference], null, [])], null, []) }] };

    private static ProseNode Reference(string record, string shows, string code) =>
        new(Citation.Node, new Dictionary<string, string> { [Citation.Record] = record, [Citation.Shows] = shows, [Citation.Typed] = code }, [], null, []);
}
