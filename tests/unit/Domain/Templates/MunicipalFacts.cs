using Portal.Domain.Plans;
using Portal.Domain.Plans.Templates;

namespace Portal.Domain.Tests.Templates;

/// <summary>F-M1 to F-M6 on the plan of 2016-2019, and the pattern of the illustrative one.</summary>
public sealed class MunicipalFacts
{
    private readonly PlanSketch _plan = ShippedSketches.Load(SketchNames.Municipality2016);
    private readonly PlanSketch _illustrative = ShippedSketches.Load(SketchNames.IllustrativeMunicipality);

    [Fact]
    public void F_M1_the_session_the_horizon_and_the_two_mandates()
    {
        Assert.Equal("Bureau municipal du 15 février 2016", _plan.SessionReference);
        Assert.Equal((2016, 2019), (_plan.HorizonFrom, _plan.HorizonTo));

        var budgetDebate = _plan.The("mandate", "Débat d’orientation budgétaire (DOB) 2015");
        Assert.StartsWith("1 ", budgetDebate.Raw("axis"), StringComparison.Ordinal);
        Assert.StartsWith("6 ", budgetDebate.Raw("action"), StringComparison.Ordinal);
        Assert.Equal("18 avril 2015", _plan.The("mandate", "Séminaire stratégique").Raw("date"));
    }

    [Fact]
    public void F_M2_the_staff_the_vacant_post_and_the_budget()
    {
        Assert.Equal("1", _plan.The("fact", "Responsable informatique").Raw("value"));
        Assert.Equal("1", _plan.The("fact", "Technicien").Raw("value"));
        Assert.Equal("1", _plan.The("fact", "Assistant utilisateur").Raw("value"));
        Assert.Equal(("1", "depuis juillet 2013"), (_plan.The("fact", "Poste vacant").Raw("value"), _plan.The("fact", "Poste vacant").Raw("asOf")));
        Assert.Equal("5", _plan.The("fact", "Budget stable depuis environ").Raw("value"));

        var budget = _plan.The("budget-figure", "Budget informatique annuel");
        Assert.Equal((170, "masse salariale"), (budget.Thousands("amount"), budget.Raw("excludes")));
        Assert.Equal((75, "budget"), (_plan.ByKey("investissement").Thousands("amount"), _plan.ByKey("investissement").Raw("partOf")));
    }

    [Fact]
    public void F_M3_the_inventory_and_what_is_derived_from_it()
    {
        int Count(string title) => int.Parse(_plan.The("inventory", title).Raw("quantity")!);

        Assert.Equal(252, Count("PC de la mairie"));
        Assert.Equal(120, Count("dont PC sur sites distants"));
        Assert.Equal("13 sites distants", _plan.The("inventory", "dont PC sur sites distants").Raw("site"));
        Assert.Equal(190, Count("Postes dans les écoles"));
        Assert.Equal(9, Count("Serveurs"));
        Assert.Equal((108, 58), (Count("Imprimantes"), Count("dont imprimantes en réseau")));
        Assert.Equal(25, Count("Logiciels métier installés"));
        Assert.Equal(3, Count("Tableaux numériques interactifs (TNI)"));
        Assert.Equal(7, Count("PC renouvelés des directeurs d’école"));

        Assert.Equal(("sum", "pc", "ecoles"), Assert.Single(_plan.Of("ratio").Select(ratio => (ratio.Raw("operation"), ratio.Raw("left"), ratio.Raw("right")))));
        Assert.Equal(("pc", "impr"), (_plan.ByKey("pcsites").Raw("partOf"), _plan.ByKey("imprres").Raw("partOf")));
    }

    [Fact]
    public void F_M4_achievements_questions_and_mandate_items()
    {
        Assert.Equal(6, _plan.Of("achievement").Count);
        Assert.Equal(4, _plan.Of("issue").Count);
        Assert.Equal([[3, 4, 4], [3, 3, 4], [3, 3, 4]], _plan.Of("mandate").Select(ItemsByColumn));
        Assert.Equal(["political", "political", "technical"], _plan.Of("mandate").Select(mandate => mandate.Raw("nature")));
    }

    [Fact]
    public void F_M4_eleven_findings_each_with_its_risk_and_six_operational_risks_inside_the_organisation()
    {
        Assert.Equal([4, 4, 3], ByTheme(_plan, "finding"));
        Assert.All(_plan.Of("finding"), finding => Assert.NotNull(finding.Raw("consequence")));
        Assert.Equal(6, _plan.Of("risk").Count);
        Assert.Contains(_plan.Of("risk"), risk => risk.Raw("title")!.StartsWith("3 semaines", StringComparison.Ordinal));
        Assert.Equal(Audience.Organisation, _plan.Section("constats").Audience);
        Assert.Equal(Audience.Organisation, _plan.Section("risques").Audience);
    }

    [Fact]
    public void F_M4_twelve_roadmap_rows_twelve_recommendations_and_eleven_planning_rows()
    {
        Assert.Equal([4, 4, 4], ByTheme(_plan, "roadmap-row"));
        Assert.All(_plan.Of("roadmap-row"), row => Assert.NotNull(row.Raw("project")));
        Assert.All(["1", "2", "3", "4"], priority => Assert.Equal(3, _plan.CountOf("recommendation", "class", priority)));
        Assert.Equal([4, 4, 3], ByTheme(_plan, "grid-row"));
    }

    [Theory]
    [InlineData("infra", 175, 34, null, null, 209)]
    [InlineData("outils", 344, 210, 40, 35, 629)]
    [InlineData("service", 10, null, null, null, 10)]
    public void F_M5_the_envelopes_of_each_theme(string theme, int? first, int? second, int? third, int? fourth, int total)
    {
        var row = Assert.Single(_plan.Of("envelope"), envelope => envelope.Raw("theme") == theme);
        int?[] years = [.. Years.Select(year => row.Thousands($"planned.{year}"))];

        Assert.Equal([first, second, third, fourth], years);
        Assert.Equal(total, years.Sum());
    }

    [Fact]
    public void F_M5_the_stated_yearly_totals_are_529_244_40_and_35_and_agree_with_the_themes_which_make_848()
    {
        var stated = Assert.Single(_plan.Of("envelope-total"));
        int?[] columns = [.. Years.Select(year => _plan.Of("envelope").Sum(envelope => envelope.Thousands($"planned.{year}")))];

        Assert.Equal([529, 244, 40, 35], columns);
        Assert.Equal(columns, Years.Select(year => stated.Thousands($"stated.{year}")));
        Assert.Null(stated.Raw("stated.total"));
        Assert.Equal(848, columns.Sum());
    }

    [Fact]
    public void F_M6_the_grid_of_the_source_is_not_filled_in()
    {
        Assert.DoesNotContain(_plan.Of("grid-row").SelectMany(row => row.Fields.Keys), field => field.StartsWith("q.", StringComparison.Ordinal));
    }

    [Fact]
    public void F_M6_the_illustrative_grid_has_the_thirty_three_cells_ten_years_later_within_the_years_of_its_envelopes()
    {
        var cells =
            from row in _illustrative.Of("grid-row")
            from cell in row.Fields.Keys.Where(field => field.StartsWith("q.", StringComparison.Ordinal))
            select (row.Code, Theme: row.Raw("theme"), Year: cell[2..6], Quarter: cell[2..]);

        Assert.Equal(33, cells.Count());
        Assert.Equal(["2026T2", "2027T2", "2028T2", "2029T2"], cells.Where(cell => cell.Code == "M3").Select(cell => cell.Quarter));
        Assert.All(cells, cell => Assert.Contains(_illustrative.Of("envelope"), envelope => envelope.Raw("theme") == cell.Theme && envelope.Raw($"planned.{cell.Year}") is not null));
    }

    private static readonly int[] Years = [2016, 2017, 2018, 2019];

    private static int[] ItemsByColumn(SketchRecord mandate) =>
        [.. Enumerable.Range(1, 4).Select(column => mandate.Lines($"items{column}").Length).Where(count => count > 0)];

    private static int[] ByTheme(PlanSketch plan, string kind) =>
        [.. plan.Of("theme").Select(theme => plan.CountOf(kind, "theme", theme.Key!))];
}
