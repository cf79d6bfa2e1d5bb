using System.Globalization;
using Microsoft.Extensions.Localization;
using Portal.Domain.Plans;
using Portal.Domain.Plans.Changes;
using Portal.Domain.Plans.Records;
using Portal.Domain.Shared;
using Portal.Web.Rendering.Blocks;
using Portal.Web.Resources;

namespace Portal.Web.Rendering.Changes;

/// <summary>What changed in plain words: one headline (« +1 objectif, M31 reporté, −40 K€ en 2018 ») and one line a change.</summary>
public sealed class ChangeSentences(PlanWords words, IStringLocalizer<VersionText> text)
{
    private const int Shown = 90;
    /// <summary>Characters of what is the same, before what is not.</summary>
    private const int Lead = 24;
    private const int StatusesInHeadline = 3;

    public string Headline(PlanChanges changes)
    {
        if (changes.IsEmpty) return text["Changes.None"];
        var parts = Rows(changes)
            .Concat(changes.Years.Select(year => text["Headline.Year", SignedMoney.Of(year.Difference, words.Culture), year.Year].Value))
            .Concat(Number("Headline.Records", changes.Records.Count(record => record.Sort == ChangeSort.Changed && !record.Fields.Any(IsStatus))))
            .Concat(Number("Headline.Sections", changes.Sections.Count(section => section.Sort == ChangeSort.Changed)))
            .Concat(Number("Headline.NewSections", changes.Sections.Count(section => section.Sort == ChangeSort.Added)))
            .Concat(Number("Headline.GoneSections", changes.Sections.Count(section => section.Sort == ChangeSort.Removed)))
            .Concat(Number("Headline.MovedSections", changes.Sections.Count(section => section.Sort == ChangeSort.Moved)))
            .ToList();
        return parts.Count == 0 ? text["Changes.Small"] : string.Join(", ", parts);
    }

    /// <summary>Rows that came, went, or are to be done otherwise: « +1 objectif », « M31 reporté ».</summary>
    public IEnumerable<string> Rows(PlanChanges changes) => Counted(changes, ChangeSort.Added, "+").Concat(Counted(changes, ChangeSort.Removed, "−"))
        .Concat(changes.Records.SelectMany(record => record.Fields.Where(IsStatus).Where(_ => record.Sort == ChangeSort.Changed).Select(field => $"{Short(record)} {Lower(words.Choice(record.Kind, field.Key, field.After ?? ""))}")).Take(StatusesInHeadline));

    public IReadOnlyList<string> Lines(PlanChanges changes) => [.. changes.Sections.Select(Line), .. changes.Records.SelectMany(record => Lines(changes, record))];

    private string Line(SectionChange section) => section.Sort switch
    {
        ChangeSort.Added => text["Section.Added", section.Number, section.Title],
        ChangeSort.Removed => text["Section.Removed", section.Number, section.Title],
        ChangeSort.Moved => text["Section.Moved", section.Title, section.FormerNumber ?? "", section.Number],
        ChangeSort.Changed => string.Join(" ; ", Parts(section)),
    };

    private IEnumerable<string> Parts(SectionChange section)
    {
        yield return section.FormerTitle is { } former ? text["Section.Renamed", section.Number, former, section.Title] : text["Section.Changed", section.Number, section.Title];
        if (section.TextChanged) yield return text["Section.Words", Count(section, WordSort.Added), Count(section, WordSort.Removed)];
        if (section.FormerNumber is { } number) yield return text["Section.AlsoMoved", number];
    }

    private IEnumerable<string> Lines(PlanChanges changes, RecordChange record)
    {
        var name = Name(record);
        if (record.Sort == ChangeSort.Added) return [text["Record.Added", name]];
        if (record.Sort == ChangeSort.Removed) return [text["Record.Removed", name]];
        if (record.Fields.Count == 0) return [record.Sort == ChangeSort.Moved ? text["Record.Moved", name, SectionOf(changes, record)] : text["Record.Recoded", name]];
        return record.Fields.Select(field =>
        {
            var (before, after) = Apart(Value(changes.Before, record, field, field.Before), Value(changes.After, record, field, field.After));
            return text["Record.Field", name, Label(record.Kind, field.Key), before, after].Value + Difference(changes, field);
        });
    }

    /// <summary>Two long values from a few words before they part: the same beginning told twice says nothing.</summary>
    private static (string Before, string After) Apart(string before, string after)
    {
        var same = before.AsSpan().CommonPrefixLength(after);
        var from = same + Lead < Shown ? 0 : before.LastIndexOf(' ', same - Lead) + 1;
        return from == 0 ? (Cut(before), Cut(after)) : (Cut("…" + before[from..]), Cut("…" + after[from..]));
    }

    private string Difference(PlanChanges changes, FieldChange field)
    {
        if (field.Field?.Type != FieldType.Money) return "";
        var (before, after) = (Money.Parse(field.Before, changes.Before.Currency), Money.Parse(field.After, changes.After.Currency));
        if (before.Currency != after.Currency || !(before.HasAmount || after.HasAmount)) return "";
        var difference = Money.Of((after.Units ?? 0) - (before.Units ?? 0), after.Currency).In(after.HasAmount ? after.Scale : before.Scale);
        return $" ({SignedMoney.Of(difference, words.Culture)})";
    }

    private string Value(LivePlan plan, RecordChange record, FieldChange field, string? raw)
    {
        if (raw is null) return "—";
        if (field.Field is not { } definition) return raw;
        var shown = definition.Type switch
        {
            FieldType.Tick => words.Text(raw == "true" ? "Block.Yes" : "Block.No"),
            FieldType.Image => words.Field(record.Kind, definition.Key),
            FieldType.Links => string.Join(", ", raw.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(id => plan.Record(id)).OfType<PlanRecord>().Select(linked => linked.Code ?? plan.TitleOf(linked))),
            FieldType.Choice or FieldType.Level when field.Key.Contains('.', StringComparison.Ordinal) => words.Choice(record.Kind, field.Key[..field.Key.IndexOf('.', StringComparison.Ordinal)], raw),
            _ => words.Value(plan, record.Kind, definition, raw),
        };
        return shown.Replace('\n', ' ');
    }

    private string Label(string kind, string key)
    {
        var dot = key.IndexOf('.', StringComparison.Ordinal);
        if (dot > 0) return $"{words.Field(kind, key[..dot])} {key[(dot + 1)..]}";
        return CommonFields.All.Any(field => field.Key == key) ? words.Field("common", key) : words.Field(kind, key);
    }

    private IEnumerable<string> Counted(PlanChanges changes, ChangeSort sort, string sign) =>
        changes.Records.Where(record => record.Sort == sort).GroupBy(record => record.Kind)
            .Select(group => $"{sign}{group.Count()} {Lower(group.Count() == 1 ? words.One(group.Key) : words.Many(group.Key))}");

    private IEnumerable<string> Number(string key, int count) => count == 0 ? [] : [text[count == 1 ? key + "One" : key, count]];

    private string Name(RecordChange record) => text["Record.Name", words.One(record.Kind), record.Code is { Length: > 0 } code ? $"{code} « {Cut(record.Title)} »" : $"« {Cut(record.Title)} »"];

    private static string Short(RecordChange record) => record.Code is { Length: > 0 } code ? code : $"« {Cut(record.Title, 40)} »";

    private static string SectionOf(PlanChanges changes, RecordChange record) => changes.After.Section(record.SectionId)?.Section.Title ?? "";

    private static bool IsStatus(FieldChange field) => field is { Key: "status", After: not null };

    private static int Count(SectionChange section, WordSort sort) =>
        section.Text.Where(part => part.Sort == sort).Sum(part => part.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length);

    private string Lower(string word) => word.Length == 0 ? word : char.ToLower(word[0], words.Culture) + word[1..];

    private static string Cut(string text, int length = Shown) => text.Length <= length ? text : string.Create(CultureInfo.InvariantCulture, $"{text.AsSpan(0, length - 1).TrimEnd()}…");
}
