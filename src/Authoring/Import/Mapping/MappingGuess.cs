using System.Text.RegularExpressions;
using Portal.Domain.Plans.Records;
using Portal.Domain.Plans.Records.Kinds;
using Portal.Domain.Shared;

namespace Portal.Authoring.Import.Mapping;

/// <summary>
/// Guesses what a table is from its headings, in French and in English: the kind of record most of them are fields of, and which column is
/// which field. A guess is shown, never applied.
/// </summary>
public sealed partial class MappingGuess(IFieldNames names)
{
    private const int RowsLookedAt = 6;
    private static readonly HashSet<string> CodeWords = ["code", "n", "no", "num", "numero", "number", "ref", "reference", "id", "identifiant", "repere"];
    private static readonly HashSet<string> TitleWords = ["titre", "title", "intitule", "libelle", "nom", "name", "label", "designation", "objet", "description", "poste", "ligne", "item", "element", "operation", "projet", "project", "depense", "expense"];

    public TableMapping For(ImportedTable table, string? kind = null, int? headerRow = null)
    {
        var header = headerRow ?? HeaderRow(table);
        var headings = header >= 0 && header < table.Rows.Count ? table.Rows[header] : [.. Enumerable.Repeat("", table.Width)];
        var chosen = (kind is null ? null : RecordKinds.Find(kind)) ?? KindOf(table, headings);
        return new() { Kind = chosen.Key, HeaderRow = header, Columns = Columns(chosen, headings), Unit = UnitOf(table, header) };
    }

    /// <summary>The first row with several headings in it; a title over the table has one cell.</summary>
    private static int HeaderRow(ImportedTable table)
    {
        for (var at = 0; at < Math.Min(RowsLookedAt, table.Rows.Count - 1); at++)
        {
            var written = table.Rows[at].Where(cell => cell.Trim().Length > 0).ToList();
            if (written.Count < 2) continue;
            return written.Count(cell => Numeral.TryParse(cell, false, out _) && !TableShape.IsYear(cell.Trim())) * 2 < written.Count ? at : -1;
        }
        return table.Rows.Count > 1 && table.Width == 1 ? 0 : -1;
    }

    private RecordKind KindOf(ImportedTable table, IReadOnlyList<string> headings)
    {
        var around = PlainWords.Of(table.Title);
        return RecordKinds.All.Where(kind => !kind.Single).MaxBy(kind =>
        {
            var found = Columns(kind, headings).Where(column => column.Length > 0).ToList();
            var named = names.OfKind(kind.Key).Any(name => PlainWords.Of(name) is { Length: > 3 } word && around.Contains(word, StringComparison.Ordinal));
            // What a row needs weighs more than what it may have; a table of amounts by year is of envelopes more often than of anything else.
            return found.Count * 4 + found.Count(column => kind.Expected.Any(expected => column.StartsWith(expected, StringComparison.Ordinal))) * 2
                + (named ? 6 : 0) + (kind.Key == EnvelopeKind.Key ? 1 : 0);
        })!; // there are kinds
    }

    private List<string> Columns(RecordKind kind, IReadOnlyList<string> headings)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var columns = Enumerable.Repeat("", headings.Count).ToList();
        // Exact names first, so that « Thème » is not given to a column that merely contains the word, nor to « Opération » beside it.
        foreach (var match in Enum.GetValues<Match>())
        {
            for (var at = 0; at < headings.Count; at++)
            {
                if (columns[at].Length > 0 || headings[at].Trim().Length == 0 || Target(kind, headings[at], match, taken) is not { } target || !taken.Add(target)) continue;
                columns[at] = target;
            }
        }
        return columns;
    }

    private string? Target(RecordKind kind, string heading, Match match, HashSet<string> taken)
    {
        var words = PlainWords.Of(heading);
        if (match == Match.Title) return TitleWords.Contains(words) ? Free(kind, taken) : null;
        if (match == Match.Exact)
        {
            if (kind.HasCode && CodeWords.Contains(words)) return "code";
            if (Cell(kind, heading, words) is { } cell) return cell;
            return kind.Fields.FirstOrDefault(field => NamesOf(kind, field).Contains(words))?.Key;
        }
        return words.Length < 3 ? null : kind.Fields.FirstOrDefault(field => !taken.Contains(field.Key)
            && NamesOf(kind, field).Any(name => name.Length > 2 && (words.StartsWith(name, StringComparison.Ordinal) || name.StartsWith(words, StringComparison.Ordinal) || words.EndsWith(" " + name, StringComparison.Ordinal))))?.Key;
    }

    // An envelope is named by its theme; where that is another column, what is called a name is its title.
    private static string? Free(RecordKind kind, HashSet<string> taken) =>
        !taken.Contains(kind.TitleField) ? kind.TitleField : kind.Fields.Any(field => field.Key == "title") && !taken.Contains("title") ? "title" : null;

    private HashSet<string> NamesOf(RecordKind kind, FieldDefinition field)
    {
        var found = names.OfField(kind.Key, field.Key).Append(field.Key);
        if (field.LinkTo is { } linked) found = found.Concat(names.OfKind(linked));
        return [.. found.Select(PlainWords.Of).Where(name => name.Length > 0)];
    }

    /// <summary>« 2016 », « Réalisé 2016 (K€) », « T1 2016 »: a cell of the row.</summary>
    private string? Cell(RecordKind kind, string heading, string words)
    {
        foreach (var cell in kind.Cells.Where(cell => cell.Axis == CellAxis.Quarter))
        {
            if (Quarter.TryParse(heading, out var quarter)) return cell.Prefix + quarter;
        }
        var years = kind.Cells.Where(cell => cell.Axis == CellAxis.Year).ToList();
        if (years.Count == 0) return null;
        if (Year().Match(heading) is { Success: true } year && heading.Count(char.IsAsciiDigit) == 4)
        {
            var named = years.FirstOrDefault(cell => names.OfField(kind.Key, cell.Prefix.TrimEnd('.')).Append(cell.Prefix.TrimEnd('.'))
                .Any(name => PlainWords.Of(name) is { Length: > 3 } word && words.Contains(word[..4], StringComparison.Ordinal)));
            return (named ?? years[0]).Prefix + year.Value;
        }
        return kind.Key == EnvelopeKind.Key && words is "total" ? "statedTotal" : null;
    }

    /// <summary>How a heading names a field, the surest way first.</summary>
    private enum Match { Exact, Title, Loose }

    private static string UnitOf(ImportedTable table, int header)
    {
        var around = string.Join(' ', table.Rows.Take(Math.Max(1, header + 1)).SelectMany(row => row).Append(table.Title));
        return UnitWord().Match(around) is not { Success: true } found ? ""
            : found.Value.ToUpperInvariant() switch { "K€" or "KEUR" => "K€", "M€" or "MEUR" => "M€", "KF" or "KFF" => "KF", _ => "" };
    }

    [GeneratedRegex(@"\b(19|20)[0-9]{2}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex(@"(?<![\p{L}])(K€|KEUR|M€|MEUR|KFF|KF)(?![\p{L}])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex UnitWord();
}
