using Portal.Domain.Plans.Records;

namespace Portal.Domain.Tests.Plans.Records;

public sealed class RecordKindsTests
{
    [Fact]
    public void Kinds_and_blocks_have_unique_keys()
    {
        Assert.Distinct(RecordKinds.All.Select(kind => kind.Key));
        Assert.Distinct(BlockDefinitions.All.Select(block => block.Key));
    }

    [Fact]
    public void Fields_of_a_kind_have_unique_keys_and_the_naming_field_exists()
    {
        foreach (var kind in RecordKinds.All)
        {
            Assert.Distinct(kind.Fields.Select(field => field.Key));
            Assert.Contains(kind.Fields, field => field.Key == kind.TitleField);
            Assert.All(kind.Expected, key => Assert.True(kind.CellPrefixes.Contains(key) || kind.Fields.Any(field => field.Key == key), $"{kind.Key} expects {key}"));
        }
    }

    [Fact]
    public void Links_point_to_kinds_that_exist()
    {
        foreach (var field in RecordKinds.All.SelectMany(kind => kind.Fields).Where(field => field.LinkTo is not null))
            Assert.NotNull(RecordKinds.Find(field.LinkTo!));
    }

    [Fact]
    public void Columns_of_a_block_are_fields_of_its_kind()
    {
        foreach (var block in BlockDefinitions.All.Where(block => block.RecordKind is not null))
        {
            var kind = RecordKinds.Find(block.RecordKind!);
            Assert.NotNull(kind);
            string?[] keys = [.. block.Columns, block.GroupBy, block.Filter?.Field];
            Assert.All(keys.OfType<string>(), key => Assert.True((key == "code" && kind.HasCode) || kind.Field(key) is not null, $"{block.Key}: {key}"));
            if (block.Cells is { } prefix) Assert.Contains(prefix, kind.CellPrefixes);
            if (block.TotalsKind is { } totals) Assert.True(RecordKinds.Find(totals)!.Single);
            if (block.Lines is not { } lines) continue;
            var line = RecordKinds.Find(lines.RecordKind);
            Assert.NotNull(line);
            Assert.Equal(block.RecordKind, line.Field(lines.LinkField)!.LinkTo);
        }
    }

    [Fact]
    public void Internal_kinds_are_those_of_the_audience_table()
    {
        var internals = RecordKinds.All.Where(kind => kind.DefaultAudience == Domain.Plans.Audience.Organisation).Select(kind => kind.Key);

        Assert.Equal(
            ["finding", "risk", "actor", "membership", "swot", "competitor", "principle", "structure", "process", "function", "entity", "flow", "role-cell", "key-figure", "weakness", "function-change", "target-description", "charter", "recurrence", "report-link", "figure"],
            internals);
    }

    [Fact]
    public void The_page_that_describes_the_model_says_what_the_code_says()
    {
        var path = Path.Combine(Repository(), "docs", "plan-model.md");
        if (Environment.GetEnvironmentVariable("PORTAL_WRITE_DOCS") == "1") File.WriteAllText(path, PlanModelPage.Write());

        Assert.Equal(PlanModelPage.Write(), File.ReadAllText(path));
    }

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Portal.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("Portal.sln is not above the test folder.");
    }
}
