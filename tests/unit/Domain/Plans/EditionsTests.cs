using Portal.Domain.Plans;
using Portal.Domain.Tests.Plans.Support;

namespace Portal.Domain.Tests.Plans;

public sealed class EditionsTests
{
    [Fact]
    public void The_public_reads_public_records_of_public_sections_only()
    {
        var content = SketchedPlan.Over(2016, 2019)
            .Section("open").Record("fact", "fact").Record("risk", "risk").Record("fact", "held", ("audience", "organisation")).Record("risk", "told", ("audience", "public"))
            .Section("members", audience: Audience.Members).Record("fact", "for-members")
            .Section("internal", audience: Audience.Organisation).Record("fact", "hidden")
            .Section("under", "internal").Record("fact", "hidden-too").Content;

        Assert.Equal(["fact", "told"], Ids(Audience.Public));
        Assert.Equal(["fact", "told", "for-members"], Ids(Audience.Members));
        Assert.Equal(["fact", "risk", "held", "told", "for-members", "hidden", "hidden-too"], Ids(Audience.Organisation));
        Assert.Equal(["open"], Editions.For(content, Audience.Public).Sections.Select(section => section.Id));

        IEnumerable<string> Ids(Audience audience) => Editions.For(content, audience).Records.Select(record => record.Id);
    }

    [Fact]
    public void Internal_fields_and_links_to_hidden_records_are_dropped()
    {
        var content = SketchedPlan.Over(2000, 2002)
            .Coded("actor", "head", "M. HHHH").Record("body", "open-body").Record("body", "closed-body", ("audience", "organisation"))
            .Record("fact", "fact", ("title", "Effectif"), ("contact", "poste 12"))
            .Record("action", "action", ("title", "Étude"), ("actors", "head"), ("bodies", "open-body\nclosed-body"), ("stage", "unknown"), ("audience", "public")).Content;

        var edition = Editions.For(content, Audience.Public);

        var action = edition.Records.Single(record => record.Kind == "action");
        Assert.Equal("open-body", action["bodies"]);
        Assert.Null(action["actors"]);
        Assert.Null(action["stage"]);
        Assert.Null(action["audience"]);
        Assert.Null(edition.Records.Single(record => record.Kind == "fact")["contact"]);
        Assert.DoesNotContain(edition.Records, record => record.Kind == "actor");
        Assert.Equal("poste 12", Editions.For(content, Audience.Organisation).Records.Single(record => record.Kind == "fact")["contact"]);
    }

    [Fact]
    public void A_stated_total_goes_when_a_row_it_counts_is_hidden_so_that_no_gap_tells_the_hidden_amount()
    {
        var content = SketchedPlan.Over(2016, 2016)
            .Record("envelope", "open", ("title", "Parc"), ("planned.2016", "10 K€")).Record("envelope", "closed", ("title", "Sécurité"), ("planned.2016", "7 K€"), ("audience", "organisation"))
            .Record("envelope-total", "t", ("stated.2016", "17 K€"))
            .Record("scenario", "partly", ("title", "1"), ("statedInvestment", "5 K€")).Record("cost-line", "hidden", ("scenario", "partly"), ("block", "investment"), ("amount", "5 K€"), ("audience", "members"))
            .Record("scenario", "wholly", ("title", "2"), ("statedInvestment", "6 K€")).Record("cost-line", "shown", ("scenario", "wholly"), ("block", "investment"), ("amount", "5 K€")).Content;

        var edition = Editions.For(content, Audience.Public);

        Assert.DoesNotContain(edition.Records, record => record.Kind == "envelope-total");
        Assert.Null(edition.Records.Single(record => record.Id == "partly")["statedInvestment"]);
        Assert.Equal("6 K€", edition.Records.Single(record => record.Id == "wholly")["statedInvestment"]);
        Assert.Contains(Editions.For(content, Audience.Organisation).Records, record => record.Kind == "envelope-total");
    }

    [Fact]
    public void The_bin_kinds_we_do_not_know_and_fields_we_do_not_know_never_leave()
    {
        var content = SketchedPlan.Over(2016, 2019).Record("fact", "kept").Content;
        content = content with
        {
            Records = [.. content.Records, content.Records[0] with { Id = "gone", Removed = true }, content.Records[0] with { Id = "alien", Kind = "alien" },
                content.Records[0] with { Id = "odd", Fields = new Dictionary<string, string> { ["secret"] = "x", ["title"] = "t" } }],
        };

        var edition = Editions.For(content, Audience.Public);

        Assert.Equal(["kept", "odd"], edition.Records.Select(record => record.Id));
        Assert.Null(edition.Records[1]["secret"]);
    }

    [Fact]
    public void The_effective_audience_is_the_narrowest_above_the_record()
    {
        var plan = SketchedPlan.Over(2016, 2019).Section("top", audience: Audience.Members).Section("under", "top").Record("fact", "f").Record("risk", "r").Live;

        Assert.Equal(Audience.Members, Editions.Effective(plan, plan.Record("f")!));
        Assert.Equal(Audience.Organisation, Editions.Effective(plan, plan.Record("r")!));
    }
}
