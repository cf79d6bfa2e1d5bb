using Portal.Authoring.Import;

namespace Portal.Authoring.Tests.Import;

public sealed class MoneyTableTests
{
    [Fact]
    public void Years_across_make_envelopes_and_the_total_line_is_stated()
    {
        var sketch = TextImport.Read("# Budget\n\n\t2016\t2017\nInfrastructure\t175K\t34K€\nOutils\t344 K€\t\nTotal\t529 K€\t244 K€\n", "x");

        var table = Assert.Single(MoneyTableDetector.Find(sketch));

        Assert.Equal(MoneyTableSort.Envelopes, table.Sort);
        Assert.Equal(["theme", "envelope", "theme", "envelope", "envelope-total"], table.Records.Select(record => record.Kind));
        Assert.Equal("175K", table.Records[1].Fields["planned.2016"]);
        Assert.Equal("529 K€", table.Records[4].Fields["stated.2016"]);
    }

    [Fact]
    public void One_amount_a_line_makes_a_scenario_whose_stated_totals_close_their_lines()
    {
        var sketch = TextImport.Read("""
            # Niveau 1

            Achat de messagerie	50 KF
            Adaptation des postes	5 KF
            Mise en service	5 KF
            Sécurisation	25 KF
            <b>Investissement total:</b>	<b>115 KF</b>
            Utilisation	50KF
            Hébergement	100 K.F
            <b>Fonctionnement Annuel</b>	<b>150 K.F</b>
            """, "x");

        var table = Assert.Single(MoneyTableDetector.Find(sketch));

        Assert.Equal(MoneyTableSort.Scenario, table.Sort);
        Assert.Equal("115 KF", table.Records[0].Fields["statedInvestment"]);
        Assert.Equal("150 K.F", table.Records[0].Fields["statedRunning"]);
        Assert.Equal(["investment", "investment", "investment", "investment", "running", "running"], table.Records.Skip(1).Select(record => record.Fields["block"]));
    }

    [Fact]
    public void A_table_of_words_is_left_alone() =>
        Assert.Empty(MoneyTableDetector.Find(TextImport.Read("# A\n\n| Qui | Quoi |\n|---|---|\n| Ada | réseau |\n| Bob | postes |\n", "x")));

    [Fact]
    public void A_converted_table_leaves_the_text_and_shows_as_a_block_of_its_section()
    {
        var sketch = TextImport.Read("# Budget\n\nAvant\n\n\t2016\nRéseau\t175K\n\nAprès\n", "x");

        var converted = MoneyTableDetector.Convert(sketch, MoneyTableDetector.Find(sketch));

        Assert.Equal(["envelopes"], converted.Sections[0].Blocks);
        Assert.Equal(["paragraph", "paragraph"], converted.Sections[0].Prose!.Children.Select(node => node.Type));
        Assert.Equal(2, converted.Records.Count);
    }
}
