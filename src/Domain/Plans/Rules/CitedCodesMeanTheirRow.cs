using System.Globalization;
using System.Text;
using Portal.Domain.Plans.Citations;
using Portal.Domain.Shared;

namespace Portal.Domain.Plans.Rules;

/// <summary>
/// MEANING. A code in the text means what its row says: « logiciel de gestion de tickets (M13) » where M13 is the motivation of the hotline and
/// M14 the software. Told only when the words before the code share nothing with its own row and at least two words with another of the same family.
/// </summary>
public sealed class CitedCodesMeanTheirRow : IPlanRule
{
    /// <summary>How far back the words that speak of a code may stand.</summary>
    private const int Before = 70;
    private const int EnoughWords = 2;
    private const int ShortestWord = 4;
    private const int Stem = 5;

    public string Code => "MEANING";
    public AlertLevel Level => AlertLevel.Warning;

    public IEnumerable<Alert> Check(LivePlan plan)
    {
        List<Row> rows = [.. plan.Records.Select(record => (Record: record, Code: CodeComparer.Normalize(record.Code)))
            .Where(each => CodesInText.FamilyOf(each.Code) is not null)
            .Select(each => new Row(each.Record, each.Code, plan.TitleOf(each.Record)))];
        if (rows.Count < 2) yield break;
        foreach (var section in plan.Outline)
            foreach (var (code, words) in Cited(plan, section.Section.Body))
                if (Mistaken(rows, code, words) is var (own, other) && own is not null)
                    yield return this.RaiseOnSection(section.Id, words.Trim(), code, own.Title, other.Code, other.Title) with { Evidence = $"{code}|{other.Code}" };
    }

    private static (Row? Own, Row Other) Mistaken(List<Row> rows, string code, string words)
    {
        List<Row> own = [.. rows.Where(row => row.Code == code)];
        var said = Stems(words);
        if (own.Count == 0 || said.Count < EnoughWords || own.Any(row => row.Stems.Overlaps(said))) return default;
        var other = rows.Where(row => row.Record.Kind == own[0].Record.Kind && row.Code != code && CodesInText.FamilyOf(row.Code) == CodesInText.FamilyOf(code))
            .MaxBy(row => row.Stems.Count(said.Contains));
        return other is not null && other.Stems.Count(said.Contains) >= EnoughWords ? (own[0], other) : default;
    }

    /// <summary>Each code with the words of its sentence that stand before it.</summary>
    private static IEnumerable<(string Code, string Words)> Cited(LivePlan plan, ProseNode body)
    {
        foreach (var block in body.Walk().Where(part => part.Type is "paragraph" or "heading"))
        {
            var text = new StringBuilder();
            foreach (var part in block.Children)
            {
                if (part.Text is { } words) text.Append(words);
                else if (part.Type == Citation.Node) text.Append(Citation.Of(plan, part) is { Code.Length: > 0 } cited ? cited.Code : "");
                else text.Append(' ');
            }
            var line = text.ToString();
            var from = 0;
            foreach (var (code, at) in CodesInText.Places(line))
            {
                var start = Math.Max(from, Math.Max(at - Before, line.LastIndexOfAny(['.', ';', ':', '!', '?', ')'], Math.Max(0, at - 1)) + 1));
                yield return (code, line[start..at].TrimEnd('(', ' ', '«'));
                from = at + code.Length;
            }
        }
    }

    private static HashSet<string> Stems(string text)
    {
        HashSet<string> stems = new(StringComparer.Ordinal);
        var word = new StringBuilder();
        foreach (var character in text.Normalize(NormalizationForm.FormD) + " ")
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark) continue;
            if (char.IsLetter(character))
            {
                word.Append(char.ToLowerInvariant(character));
                continue;
            }
            if (word.Length >= ShortestWord) stems.Add(word.ToString(0, Math.Min(Stem, word.Length)));
            word.Clear();
        }
        return stems;
    }

    private sealed record Row(PlanRecord Record, string Code, string Title)
    {
        public HashSet<string> Stems => field ??= CitedCodesMeanTheirRow.Stems(Title);
    }
}
