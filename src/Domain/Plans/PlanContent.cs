namespace Portal.Domain.Plans;

/// <summary>
/// What a deliverable says at one moment, read from its live document or from a version: rules, views, pages and exports
/// all work on this and on nothing else. Immutable. Removed sections and records (the bin) are present with
/// <c>Removed = true</c> so that an editor can restore them; every rule and view ignores them (see <see cref="Live"/>).
/// </summary>
public sealed record PlanContent(PlanSettings Settings, IReadOnlyList<PlanSection> Sections, IReadOnlyList<PlanRecord> Records)
{
    public static PlanContent Empty(PlanSettings settings) => new(settings, [], []);
}

/// <summary>The settings of the plan that computations need (domain.md R-PLAN).</summary>
public sealed record PlanSettings
{
    public required string Title { get; init; }
    /// <summary>Template key: <c>municipal-ppi</c>, <c>cci-stages</c>, <c>sme-onepage</c>, <c>free</c>…</summary>
    public required string Kind { get; init; }
    public required int HorizonFrom { get; init; }
    public required int HorizonTo { get; init; }
    /// <summary><c>EUR</c> or <c>FRF</c>.</summary>
    public string Currency { get; init; } = "EUR";
    /// <summary>Whether amounts are stated with tax (TTC) or without (HT).</summary>
    public bool WithTax { get; init; } = true;
    /// <summary>Body and date the plan is written for, as typed, e.g. « bureau municipal 15/02/2016 ».</summary>
    public string? SessionReference { get; init; }
    public string? ProjectName { get; init; }
    public string? Authors { get; init; }
    /// <summary>The language the plan is written in (not the reader's).</summary>
    public string Language { get; init; } = "fr";
    public bool Illustrative { get; init; }
    /// <summary>What limits the plan, whoever writes in it; checked in every scenario.</summary>
    public StandingConstraints Standing { get; init; } = StandingConstraints.None;

    /// <summary>What the portal shows: the name a body gave, else the title.</summary>
    public string ShownName => ProjectName ?? Title;

    public IEnumerable<int> Years => Enumerable.Range(HorizonFrom, Math.Max(0, HorizonTo - HorizonFrom + 1));
}

/// <summary>Who may read a thing once published; each wider value includes the narrower readers (domain.md 5).</summary>
public enum Audience { Organisation, Members, Public }

/// <summary>
/// A section: the unit of editing, ownership, permission, completeness and approval. <paramref name="Blocks"/> are the keys of the
/// structured blocks (see <c>BlockDefinition</c>) shown under its prose, in order.
/// </summary>
public sealed record PlanSection(
    string Id, string Title, string? NumberLabel, string? ParentId, string Order, bool Removed,
    Audience Audience, IReadOnlyList<string> Blocks, string? Hint, bool Placeholder, ProseNode Body);

/// <summary>
/// A record of the plan. Every field is kept as its author typed it (the raw text); an absent key and an empty text both mean
/// "nothing typed". Typed access goes through the record's kind, which parses. Cells with a natural key are fields of
/// their row: <c>planned.2016</c> (envelope of a theme), <c>q.2016T1</c> (a quarter of a grid row).
/// A link is the id of another record; a list has one item a line; a tick is <c>true</c> or absent.
/// </summary>
public sealed record PlanRecord(
    string Id, string Kind, string SectionId, string? Code, string Order, bool Removed, IReadOnlyDictionary<string, string> Fields)
{
    public string? this[string field] => Fields.TryGetValue(field, out var raw) && raw.Length > 0 ? raw : null;
}

/// <summary>
/// A node of rich text, as the document schema has it: <c>doc, paragraph, heading{level}, bulletList, orderedList, listItem,
/// blockquote, table, tableRow, tableHeader, tableCell, image{attachment,alt}, hardBreak, horizontalRule, codeBlock, reference{record,shows,code}, text</c>.
/// A <c>reference</c> cites a record by its id, or shows one of its figures: see <c>Citation</c>.
/// Only <c>text</c> nodes have <paramref name="Text"/> and <paramref name="Marks"/> (<c>bold, italic, strike, underline, code, link{href}</c>).
/// Never HTML: it is rendered from this tree, so nothing that was pasted can run.
/// </summary>
public sealed record ProseNode(
    string Type, IReadOnlyDictionary<string, string> Attributes, IReadOnlyList<ProseNode> Children, string? Text, IReadOnlyList<ProseMark> Marks)
{
    public static readonly ProseNode EmptyDocument = new("doc", new Dictionary<string, string>(), [], null, []);
    public bool IsText => Text is not null;
}

/// <summary>A mark on a run of text, with its attributes (a link has <c>href</c>).</summary>
public sealed record ProseMark(string Type, IReadOnlyDictionary<string, string> Attributes);
