using System.Globalization;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Portal.Domain.Plans;
using Portal.Domain.Plans.Records;
using Portal.Domain.Shared;

namespace Portal.Authoring.Import.Mapping;

/// <summary>The records a mapped table adds and changes, ids and codes decided: it can be applied twice to the same effect.</summary>
public sealed partial record RecordImport(string Section, string? Block, IReadOnlyList<NewRecord> Added, IReadOnlyList<RecordUpdate> Updated)
{
    public IReadOnlySet<string> Kinds => Added.Select(record => record.Kind).ToHashSet(StringComparer.Ordinal);

    public static RecordImport Of(MappedTable table, LivePlan plan, string section)
    {
        var codes = new Codes(table.Kind, plan);
        var created = new Dictionary<(string Kind, string Name), string>();
        List<NewRecord> added = [];
        List<RecordUpdate> updated = [];
        foreach (var row in table.Taken)
        {
            var fields = Fields(table.Kind, row, created, added);
            if (row.Fate == RowFate.Updates) updated.Add(new(row.Existing!.Id, row.Existing.SectionId, fields)); // an update has its record
            else if (row.Fate == RowFate.Total) Total(table.Kind, plan, fields, added, updated);
            else added.Add(new(NewId(), table.Kind.Key, table.Kind.HasCode ? codes.For(row.Existing is null ? row.Code : null) : null, fields));
        }
        return new(section, BlockFor(table.Kind, plan, section), added, updated);
    }

    private static Dictionary<string, string> Fields(RecordKind kind, MappedRow row, Dictionary<(string, string), string> created, List<NewRecord> added)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var cell in row.Cells.Where(cell => cell.Target != "code"))
        {
            var field = kind.Field(cell.Target)!; // the mapping only holds fields of the kind
            List<string> ids = cell.Value.Length > 0 ? [cell.Value] : [];
            foreach (var name in cell.Creates)
            {
                if (!created.TryGetValue((field.LinkTo!, PlainWords.Of(name)), out var id)) // only links create
                {
                    created[(field.LinkTo!, PlainWords.Of(name))] = id = NewId(); // same
                    added.Add(new(id, field.LinkTo!, null, new Dictionary<string, string> { ["title"] = name })); // same
                }
                ids.Add(id);
            }
            if (ids.Count > 0) fields[cell.Target] = string.Join('\n', ids);
            // A name that leads nowhere is still what someone typed: it goes on naming the row, or into its note.
            if (cell.Problem == CellProblem.Link && cell.Target == kind.TitleField && kind.Field("title") is not null) fields.TryAdd("title", cell.Raw);
            else if (cell.Problem == CellProblem.Link && kind.Field("note") is not null) fields["note"] = string.Join('\n', new[] { fields.GetValueOrDefault("note"), cell.Raw }.Where(words => !string.IsNullOrEmpty(words)));
        }
        return fields;
    }

    // « planned.2016 » of a line of totals is « stated.2016 » of the record that keeps them.
    private static void Total(RecordKind kind, LivePlan plan, Dictionary<string, string> fields, List<NewRecord> added, List<RecordUpdate> updated)
    {
        var totals = RecordKinds.Find(MappedTable.TotalsKind(kind)!)!; // a total row is one of a kind with totals
        var prefix = totals.Cells[0].Prefix;
        var stated = fields.Where(field => field.Key.Contains('.', StringComparison.Ordinal)).ToDictionary(field => prefix + field.Key[(field.Key.IndexOf('.', StringComparison.Ordinal) + 1)..], field => field.Value);
        if (fields.GetValueOrDefault("statedTotal") is { } grand) stated[prefix + "total"] = grand;
        if (stated.Count == 0) return;
        if (plan.Of(totals.Key).FirstOrDefault() is { } there) updated.Add(new(there.Id, there.SectionId, stated));
        else if (added.Find(record => record.Kind == totals.Key) is null) added.Add(new(NewId(), totals.Key, null, stated));
    }

    /// <summary>Null when the section shows such records already.</summary>
    private static string? BlockFor(RecordKind kind, LivePlan plan, string section)
    {
        var blocks = BlockDefinitions.All.Where(block => block.RecordKind == kind.Key || block.Lines?.RecordKind == kind.Key).Select(block => block.Key).ToList();
        return blocks.Count == 0 || plan.Section(section)?.Section.Blocks.Any(blocks.Contains) == true ? null : blocks[0];
    }

    private static string NewId() => "r" + RandomNumberGenerator.GetHexString(16, lowercase: true);

    /// <summary>Codes that go on from those of the plan: nothing that has a code is ever renumbered.</summary>
    private sealed class Codes
    {
        private readonly HashSet<string> _taken;
        private readonly string? _prefix;
        private int _last;

        public Codes(RecordKind kind, LivePlan plan)
        {
            var codes = plan.Of(kind.Key).Select(record => record.Code).OfType<string>().ToList();
            _taken = new(codes, CodeComparer.Instance);
            var numbered = codes.Select(code => Numbered().Match(code.Trim())).Where(match => match.Success).ToList();
            _prefix = numbered.GroupBy(match => match.Groups["prefix"].Value, StringComparer.Ordinal).MaxBy(group => group.Count())?.Key;
            _last = numbered.Where(match => match.Groups["prefix"].Value == _prefix).Select(match => int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture)).DefaultIfEmpty(0).Max();
        }

        public string? For(string? typed)
        {
            if (typed is not null && _taken.Add(typed)) return typed;
            if (_prefix is null) return null;
            string code;
            do code = string.Create(CultureInfo.InvariantCulture, $"{_prefix}{++_last}"); while (!_taken.Add(code));
            return code;
        }
    }

    [GeneratedRegex(@"^(?<prefix>[\p{L}]{1,4}[-. ]?)(?<number>[0-9]{1,5})$", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();
}
