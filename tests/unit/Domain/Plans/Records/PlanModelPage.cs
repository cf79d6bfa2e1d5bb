using System.Text;
using Portal.Domain.Plans.Records;
using Portal.Domain.Plans.Rules;

namespace Portal.Domain.Tests.Plans.Records;

/// <summary>Writes docs/plan-model.md from the code, so that the page cannot say something else than the portal does.</summary>
internal static class PlanModelPage
{
    private const string Introduction = """
        # The plan model

        What a plan may hold, for whoever writes a template, a grid, an import or an export. This page is written from the code
        (`src/Domain/Plans/Records`); a test fails when they differ, and rewrites it when `PORTAL_WRITE_DOCS=1` is set.

        - Every field is kept as it was typed. Money is `175 K€`, `115 KF`, `80 000 €`, `SO` (sans objet) or `à compléter`; blank is unknown, never zero.
        - A period is `2016`, `2016T1`, `2001S1`, `2016-03`, `2016-W12`, or a range such as `2001S2-2002S1`.
        - A link holds the id of a record (in a sketch: its key); links hold one id a line; a list holds one item a line; a tick is `true` or blank.
        - Cells are keys of their row: `planned.2016`, `q.2016T1`. A cell marked *+ total* also takes `total` as its key.
        - *(internal)* fields never leave the organisation, whatever the audience of the record.
        - In bold: the field that names the record. Underlined by `_` `_`: what a row needs, beside its name, to count as filled in.
        - A sentence cites a record by its id (`reference`): it reads as the code and title the record has now, or as one of its figures (`planned.2016`, `=total`), in the
          language of the plan; a version freezes both. An edition without the record shows the code that was typed, never the title.
        - Every record may also carry `audience` (organisation, members, public: who may read it once published), `placeholder` (`true`: « à compléter » on purpose),
          `remark` (« à vérifier »: what its author noticed and no rule can compute; told as information until it is cleared, never beyond the organisation) and `origin`. **`origin` = `template` is written by the planter on each row a template creates, and set to blank by the first edit of that row, in the same
          transaction**: until then the row raises no missing-content alert, so an untouched template has none. A filled example or an import writes no `origin`.

        """;

    private const string Views = """

        ## Views

        Computed in `src/Domain/Plans/Views` from a `LivePlan` (the content without its bin, in reading order) and nowhere else. Blank, sans objet and à compléter
        are never zero; a sum stays inside the currency of the plan; a stated total is shown beside the computed one with the gap, and corrects nothing.

        | View | Says | Formula |
        |---|---|---|
        | `EnvelopeTable` | totals by theme and year, shares, grand total | row = Σ years; year = Σ themes; share = part ÷ grand total |
        | `BudgetLoad` | envelopes beside each budget given as yearly | times = total of the year ÷ budget; average = grand total ÷ years of the horizon |
        | `ScenarioComparison` | each scenario alone, then levels 1 to n together | net = gain − running; payback = investment ÷ net, never when net ≤ 0; running costs replaced (last level) and added (Σ) |
        | `RecommendationMatrix` | four classes, the unranked apart | |
        | `HeatMap` | 4 × 4 cells, and a band of risks rated by level only | level of probability × impact: 1-3 low, 4-8 medium, 9-16 high |
        | `KpiBoard` | line of values with gaps, status | met at or beyond the target; at risk within the tolerance (2 points); else missed |
        | `DerivedFigures` | small figures beside their sources | difference, sum, share, per head, implied base (amount ÷ rate); part of a whole |
        | `QuarterGrid` | projects × quarters, neighbouring cells merged into bars | |
        | `StageCalendar` | stages over quarters | |
        | `PertNetwork` | earliest, latest, slack, critical path in working days; what if a task is late | slack = latest start − earliest start |
        | `PlanCalendar` | stages, phases, projects, actions, tasks and milestones on one line of time, by date | neighbouring quarters merge; what has no date is listed apart |
        | `NetCost` | what is left to pay by theme and year | envelope − grants − FCTVA; what is only requested also counted apart |
        | `RoleMatrix`, `Workload` | functions × units, principal or associate; seats of each person | |
        | `CoverageTree`, `CoverageMatrix` | objective → action → mean → task; objective × process; orphans of both | |
        | `MandateCoverage`, `WorkshopCoverage` | points of the mandates × projects; objectives × workshops, by actions; what nobody answers, asked for, works on or carries | |
        | `AsIsToBe` | functions and flows before and after | after = before − removed − absorbed + added |
        | `FlowDiagram` | entities and numbered arrows, one drawing a system, a level and a process | |
        | `PlanSummary` | the sentences of « En bref », each number with the records it comes from | |
        | `Completeness` | percent a section, « à compléter » counted | section = mean of its prose and blocks; row = share of what its kind expects |

        `Editions.For(content, audience)` gives what an audience may read; views are computed on that edition, so a public total counts public rows only.

        """;

    public static string Write()
    {
        var page = new StringBuilder(Introduction.ReplaceLineEndings("\n"));
        page.Append("\n## Kinds\n\n| Kind | Audience | Code | Fields | Cells |\n|---|---|---|---|---|\n");
        foreach (var kind in RecordKinds.All)
            page.Append($"| `{kind.Key}`{(kind.Single ? " (one a plan)" : "")} | {kind.DefaultAudience.ToString().ToLowerInvariant()} | {(kind.HasCode ? "yes" : "")} | "
                + $"{string.Join(" · ", kind.Fields.Select(field => Field(kind, field)))} | {string.Join(" · ", kind.Cells.Select(cell => Cell(kind, cell)))} |\n");
        page.Append("\n## Blocks\n\nA section lists the keys of its blocks. A block shows the records of its own section, or of the whole plan where it says so.\n\n"
            + "| Block | Layout | Kind | Columns | Grouped by | Cells | Beside |\n|---|---|---|---|---|---|---|\n");
        foreach (var block in BlockDefinitions.All)
            page.Append($"| `{block.Key}` | {block.Layout} | {Code(block.RecordKind)} | {string.Join(", ", block.Columns)} | {block.GroupBy} | {Code(block.Cells)} | {Beside(block)} |\n");
        page.Append("\n## Rules\n\nEach looks and tells; none corrects. Messages are the resources `Rules.{code}` (and `Rules.{code}.{variant}`). An error blocks submission,"
            + " a warning is acknowledged with a note before the plan is presented, information blocks nothing.\n\n| Code | Level | Rule |\n|---|---|---|\n");
        foreach (var rule in Alerts.Rules)
            page.Append($"| {rule.Code} | {rule.Level.ToString().ToLowerInvariant()} | {Sentence(rule.GetType().Name)} |\n");
        page.Append(Views.ReplaceLineEndings("\n"));
        return page.ToString();
    }

    private static string Sentence(string typeName) => string.Concat(typeName.Select((letter, place) => place > 0 && char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : $"{letter}"));

    private static string Field(RecordKind kind, FieldDefinition field)
    {
        var name = field.Key == kind.TitleField ? $"**{field.Key}**" : kind.Expected.Contains(field.Key) ? $"_{field.Key}_" : field.Key;
        var type = field.Type switch
        {
            FieldType.Choice or FieldType.Level => string.Join(" / ", field.Choices),
            FieldType.Link => $"→ {field.LinkTo ?? "any record"}",
            FieldType.Links => $"→ {field.LinkTo ?? "any record"}, several",
            FieldType.Text => "",
            var other => other.ToString().ToLowerInvariant(),
        };
        return name + (type.Length > 0 ? $" ({type})" : "") + (field.Internal ? " *(internal)*" : "");
    }

    private static string Cell(RecordKind kind, CellDefinition cell)
    {
        var key = $"`{cell.Prefix}{(cell.Axis == CellAxis.Year ? "2016" : "2016T1")}`";
        var type = cell.Choices.Count > 0 ? string.Join(" / ", cell.Choices) : cell.Type.ToString().ToLowerInvariant();
        return (kind.Expected.Contains(cell.Prefix) ? $"_{key}_" : key) + $" {type}" + (cell.HasTotal ? " + total" : "");
    }

    private static string Beside(BlockDefinition block)
    {
        List<string> parts = [];
        if (block.WholePlan) parts.Add("whole plan");
        if (block.TotalsKind is { } totals) parts.Add($"stated totals in `{totals}`");
        if (block.Lines is { } lines) parts.Add($"rows `{lines.RecordKind}` by `{lines.LinkField}`, grouped by {lines.GroupBy}: {string.Join(", ", lines.Columns)}");
        if (block.Filter is { } filter) parts.Add($"only `{filter.Field}` = `{filter.Value}`");
        return string.Join("; ", parts);
    }

    private static string Code(string? text) => text is null ? "" : $"`{text}`";
}
