using Portal.Authoring.Import;
using Portal.Authoring.Import.Mapping;
using Portal.Authoring.Schema;
using Portal.Collaboration;
using Portal.Domain.Plans;
using Portal.Domain.Plans.Records.Kinds;

namespace Portal.Authoring.Tests.Import;

public sealed class MappingTests
{
    private static readonly MappingGuess Guess = new(new Words());

    [Fact]
    public void A_table_of_amounts_by_year_is_guessed_to_be_envelopes_under_a_title_row()
    {
        var mapping = Guess.For(Table("PPI", ["Budget (K€)", "", ""], ["Thème", "2016", "2017"], ["Infrastructure", "175", "34"]));

        Assert.Equal((EnvelopeKind.Key, 1, "K€"), (mapping.Kind, mapping.HeaderRow, mapping.Unit));
        Assert.Equal(["theme", "planned.2016", "planned.2017"], mapping.Columns);
    }

    [Fact]
    public void English_headings_are_guessed_as_well_as_french_ones() =>
        Assert.Equal(["code", "title", "target", "due"], Guess.For(Table("Goals", ["Ref", "Objective", "Target", "Due"], ["O1", "Move", "3", "2027"]), "objective").Columns);

    [Fact]
    public void A_cell_that_cannot_be_read_keeps_what_was_typed_and_is_never_zero()
    {
        var table = Table("PPI", ["Thème", "2016", "2017"], ["Réseau", "environ cent", ""]);

        var row = Assert.Single(Mapped(table, EnvelopeKind.Key, ["theme", "planned.2016", "planned.2017"]).Rows);

        Assert.Equal(("environ cent", CellProblem.Money), (row.Cells[1].Value, row.Cells[1].Problem));
        Assert.Equal(("", null), (row.Cells[2].Value, row.Cells[2].Problem));
    }

    [Fact]
    public void Amounts_without_a_unit_take_the_one_of_the_table_and_others_keep_theirs()
    {
        var table = Table("PPI", ["Thème", "2016", "2017"], ["Réseau", "175", "12 €"]);

        var row = Mapped(table, EnvelopeKind.Key, ["theme", "planned.2016", "planned.2017"], mapping => mapping with { Unit = "K€" }).Rows[0];

        Assert.Equal(["175 K€", "12 €"], row.Cells.Skip(1).Select(cell => cell.Value));
    }

    [Fact]
    public void Records_get_codes_after_those_that_are_there_and_nothing_is_renumbered()
    {
        var document = Plan(out var plan);
        var mapped = MappedTable.Of(Table("x", ["Objectif"], ["Nouveau cap"], ["Encore un"]), new() { Kind = "objective", HeaderRow = 0, Columns = ["title"] }, plan, new Words());

        Assert.True(ImportPlanting.TryApply(document, RecordImport.Of(mapped, plan, "s-a"), out var trace));

        var after = Read(document);
        Assert.Equal(["O1", "O4", "O5", "O6"], after.Of("objective").Select(record => record.Code));
        Assert.Equal(2, trace.Records.Count);
    }

    [Theory]
    [InlineData(DuplicateChoice.Skip, "Premier", 2)]
    [InlineData(DuplicateChoice.Update, "Récrit", 2)]
    [InlineData(DuplicateChoice.Add, "Premier", 3)]
    public void A_code_that_is_there_is_kept_updated_or_added_beside(DuplicateChoice choice, string title, int count)
    {
        var document = Plan(out var plan);
        var mapped = MappedTable.Of(Table("x", ["Code", "Objectif"], ["o 1", "Récrit"]), new() { Kind = "objective", HeaderRow = 0, Columns = ["code", "title"], Duplicates = choice }, plan, new Words());

        ImportPlanting.TryApply(document, RecordImport.Of(mapped, plan, "s-a"), out _);

        var after = Read(document).Of("objective").ToList();
        Assert.Equal((title, count), (after[0]["title"], after.Count));
        Assert.Equal(after.Count, after.Select(record => record.Code).Distinct().Count());
    }

    [Fact]
    public void A_line_of_totals_becomes_the_stated_total_and_a_theme_that_is_missing_is_made_once()
    {
        var document = Plan(out var plan);
        var table = Table("PPI", ["Thème", "2016"], ["Réseau", "100"], ["Réseau", "20"], ["Total", "115"]);

        ImportPlanting.TryApply(document, RecordImport.Of(Mapped(table, EnvelopeKind.Key, ["theme", "planned.2016"], plan: plan), plan, "s-a"), out _);

        var after = Read(document);
        Assert.Equal("Réseau", Assert.Single(after.Of(ThemeKind.Key))["title"]);
        Assert.Equal(2, after.Of(EnvelopeKind.Key).Count());
        Assert.Equal("115", Assert.Single(after.Of(EnvelopeTotalKind.Key))["stated.2016"]);
        Assert.Contains("envelopes", after.Section("s-a")!.Section.Blocks);
    }

    [Fact]
    public void Taking_an_import_back_leaves_alone_what_someone_changed_since()
    {
        var document = Plan(out var plan);
        var mapped = MappedTable.Of(Table("x", ["Code", "Objectif", "Cible"], ["O1", "Récrit", "9"], ["", "Neuf", "1"]),
            new() { Kind = "objective", HeaderRow = 0, Columns = ["code", "title", "target"], Duplicates = DuplicateChoice.Update }, plan, new Words());
        ImportPlanting.TryApply(document, RecordImport.Of(mapped, plan, "s-a"), out var trace);
        var first = (YMap)document.GetMap(PlanKeys.Records).Get(plan.Of("objective").First().Id).AsType!;
        document.Transact(_ => first.Set("title", "Récrit encore"));

        ImportPlanting.TakeBack(document, trace);

        var after = Read(document).Of("objective").ToList();
        Assert.Equal(2, after.Count);
        Assert.Equal(("Récrit encore", null), (after[0]["title"], after[0]["target"]));
    }

    [Fact]
    public void Nothing_goes_into_a_section_that_is_in_the_bin()
    {
        var document = Plan(out var plan);
        var import = RecordImport.Of(MappedTable.Of(Table("x", ["Objectif"], ["Neuf"]), new() { Kind = "objective", HeaderRow = 0, Columns = ["title"] }, plan, new Words()), plan, "s-a");
        document.Transact(_ => ((YMap)document.GetMap(PlanKeys.Sections).Get("s-a").AsType!).Set(PlanKeys.Removed, PlanKeys.True));

        Assert.False(ImportPlanting.TryApply(document, import, out _));
        Assert.Equal(2, document.GetMap(PlanKeys.Records).Size);
    }

    [Fact]
    public void Sections_that_were_not_ticked_leave_their_children_to_the_one_above()
    {
        Assert.True(HtmlImport.TryRead("<h1>A</h1><h2>B</h2><h3>C</h3>", "x", out var text));

        var taken = TextImportChoice.Take(text, new HashSet<string> { "1", "3" });

        Assert.Equal([("A", null), ("C", "1")], taken.Sections.Select(section => (section.Title, section.Parent)));
    }

    private static MappedTable Mapped(ImportedTable table, string kind, string[] columns, Func<TableMapping, TableMapping>? with = null, LivePlan? plan = null)
    {
        var mapping = new TableMapping { Kind = kind, HeaderRow = 0, Columns = columns };
        return MappedTable.Of(table, with is null ? mapping : with(mapping), plan, new Words());
    }

    private static ImportedTable Table(string title, params string[][] rows) => new(title, "1", rows);

    private static YDoc Plan(out LivePlan plan)
    {
        var document = new YDoc(1);
        SketchPlanter.Plant(document, new()
        {
            Sections = [new() { Key = "a", Title = "Objectifs" }],
            Records =
            [
                new() { Kind = "objective", Section = "a", Key = "o1", Code = "O1", Fields = new Dictionary<string, string> { ["title"] = "Premier" } },
                new() { Kind = "objective", Section = "a", Key = "o4", Code = "O4", Fields = new Dictionary<string, string> { ["title"] = "Quatrième" } },
            ],
        }, new() { NewId = (prefix, key) => $"{prefix}-{key}" });
        plan = Read(document);
        return document;
    }

    private static LivePlan Read(YDoc document) =>
        LivePlan.Of(PlanProjection.Read(document, new PlanSettings { Title = "Essai", Kind = "free", HorizonFrom = 2016, HorizonTo = 2019 }));

    private sealed class Words : IFieldNames
    {
        public IEnumerable<string> OfKind(string kind) => kind switch { "theme" => ["Thème", "Theme"], "objective" => ["Objectif", "Objective"], _ => [] };
        public IEnumerable<string> OfField(string kind, string field) => field switch { "target" => ["Cible", "Target"], "due" => ["Échéance", "Due"], "title" when kind == "objective" => ["Objectif", "Objective"], _ => [] };
        public IEnumerable<string> OfChoice(string kind, string field, string choice) => [];
    }
}
