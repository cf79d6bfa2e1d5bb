using Portal.Domain.Plans;
using Portal.Domain.Plans.Search;
using Portal.Domain.Tests.Plans.Support;

namespace Portal.Domain.Tests.Plans;

public sealed class PlanSearchTests
{
    private static readonly LivePlan Plan = SketchedPlan.Over(2016, 2019)
        .Section("Réseau", text: "La fibre relie treize sites distants, dont les écoles.")
        .Coded("theme", "t", "I", ("title", "Infrastructure"))
        .Record("envelope", "e", ("theme", "t"), ("planned.2018", "40 K€"), ("planned.2019", "35 000 €"))
        .Coded("grid-row", "g", "I1", ("title", "Fibre des sites"), ("q.2018T3", "planned"))
        .Record("stage", "s", ("title", "Déploiement"), ("period", "2018S2-2019S1"))
        .Record("kpi", "k", ("title", "Disponibilité"), ("owner", "Responsable du réseau"))
        .Coded("actor", "a", "RpSD", ("title", "Responsable du schéma"))
        .Record("body", "b", ("title", "Atelier"), ("leader", "a"))
        .Live;

    private static string[] Found(string typed) => [.. PlanSearch.Find(Plan, SearchQuery.Parse(typed)).Select(hit => hit.Record?.Id ?? hit.Section.Id)];

    [Theory]
    [InlineData("40 K€", "e")]
    [InlineData("40K€", "e")]
    [InlineData("40 000 €", "e")]
    [InlineData("40 000", "e")]
    [InlineData("40000", "e")]
    [InlineData("35 k€", "e")]
    [InlineData("infrastructure 40 K€", "e")]
    public void An_amount_is_found_whatever_its_writing(string typed, string record) => Assert.Equal([record], Found(typed));

    [Theory]
    [InlineData("T3 2018")]
    [InlineData("2018T3")]
    [InlineData("3e trimestre 2018")]
    public void A_quarter_finds_its_cells_and_the_spans_that_touch_it(string typed) => Assert.Equal(["g", "s"], Found(typed).Order());

    [Fact]
    public void A_quarter_before_finds_nothing() => Assert.Empty(Found("T1 2016"));

    [Fact]
    public void A_responsable_is_found_by_a_field_and_through_a_link()
    {
        Assert.Equal(["k"], Found("responsable reseau"));
        Assert.Contains("b", Found("rpsd"));
    }

    [Fact]
    public void Words_are_found_without_accents_in_prose_and_names_first()
    {
        Assert.Equal(["g", "Réseau"], Found("FIBRE sites"));
        Assert.Equal(["Réseau"], Found("ecoles"));
        Assert.Contains("écoles", PlanSearch.Find(Plan, SearchQuery.Parse("ecoles"))[0].Snippet, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   «» ")]
    [InlineData(null)]
    public void Nothing_typed_finds_nothing(string? typed) => Assert.Empty(PlanSearch.Find(Plan, SearchQuery.Parse(typed)));

    [Fact]
    public void What_an_edition_hides_is_not_found()
    {
        var content = SketchedPlan.Over(2016, 2019).Section("s").Record("risk", "r", ("title", "Panne majeure")).Content;

        Assert.Single(PlanSearch.Find(LivePlan.Of(content), SearchQuery.Parse("panne")));
        Assert.Empty(PlanSearch.Find(LivePlan.Of(Editions.For(content, Audience.Public)), SearchQuery.Parse("panne")));
    }

    [Fact]
    public void Folding_keeps_every_place() => Assert.Equal("l'ecole a ete oeuvree".Length - 1, SearchQuery.Fold("L’école a été œuvree").Length);
}
