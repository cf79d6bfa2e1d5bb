using Portal.Domain.Plans;
using Portal.Domain.Plans.Records;
using Portal.Domain.Shared;

namespace Portal.Authoring.Import.Mapping;

/// <summary>
/// Reads a cell as its field wants it. A cell that cannot be read keeps what was typed, with the reason: it is never turned into zero. A link is
/// found by code or by name.
/// </summary>
internal sealed class CellReading(LivePlan? plan, IFieldNames names, TableMapping mapping)
{
    private static readonly HashSet<string> Yes = ["x", "oui", "yes", "vrai", "true", "1", "o", "y", "v"];
    private static readonly HashSet<string> No = ["non", "no", "faux", "false", "0", "n"];
    private readonly Dictionary<string, Dictionary<string, string>> _known = [];

    public MappedCell Read(string kind, int column, FieldDefinition field, string raw)
    {
        raw = raw.Trim();
        MappedCell Kept(string value, CellProblem? problem = null) => new(column, field.Key, raw, value, problem);
        if (raw.Length == 0) return Kept("");

        return field.Type switch
        {
            FieldType.Money => WithUnit(raw) is var amount && Money.Parse(amount, Currency).State == MoneyState.Unreadable ? Kept(raw, CellProblem.Money) : Kept(amount),
            FieldType.Number => Money.Parse(raw, Currency).State is MoneyState.NotApplicable or MoneyState.ToComplete || Numeral.Leading(raw) is not null ? Kept(raw) : Kept(raw, CellProblem.Number),
            FieldType.Period or FieldType.Date => Period.Parse(raw) is not null ? Kept(raw) : Kept(raw, CellProblem.Period),
            FieldType.Quarter => Quarter.TryParse(raw, out var quarter) ? Kept(quarter.ToString()) : Kept(raw, CellProblem.Period),
            FieldType.Year => PeriodUnit.TryParse(raw, out var unit) && unit.Granularity == Granularity.Year ? Kept(raw) : Kept(raw, CellProblem.Period),
            FieldType.Choice or FieldType.Level => Choice(kind, field, raw) is { } choice ? Kept(choice) : Kept(raw, CellProblem.Choice),
            FieldType.Tick => Tick(raw) is { } tick ? Kept(tick) : Kept(raw, CellProblem.Tick),
            FieldType.Link => Linked(column, field, raw, [raw]),
            FieldType.Links => Linked(column, field, raw, raw.Split([';', '\n', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)),
            FieldType.List => Kept(string.Join('\n', raw.Split([';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))),
            FieldType.Text or FieldType.LongText or FieldType.Email or FieldType.Image => Kept(raw),
        };
    }

    private Currency Currency => plan?.Currency ?? Currency.Eur;

    // « 175 » under a heading in K€ is 175 K€; what carries its own unit keeps it.
    private string WithUnit(string raw) => mapping.Unit.Length > 0 && raw.Any(char.IsAsciiDigit) && !raw.Any(letter => char.IsLetter(letter) || letter == '€') ? $"{raw} {mapping.Unit}" : raw;

    private static string? Tick(string raw) => raw is "✓" or "✔" or "●" or "•" or "X" ? "true" : PlainWords.Of(raw) is var word && Yes.Contains(word) ? "true" : No.Contains(word) || raw is "-" or "—" ? "" : null;

    private string? Choice(string kind, FieldDefinition field, string raw)
    {
        var word = PlainWords.Of(raw);
        return field.Choices.FirstOrDefault(choice => choice == raw || PlainWords.Of(choice) == word || names.OfChoice(kind, field.Key.Split('.')[0], choice).Any(name => PlainWords.Of(name) == word))
            ?? field.Choices.FirstOrDefault(choice => word.Length > 3 && names.OfChoice(kind, field.Key.Split('.')[0], choice).Any(name => PlainWords.Of(name).StartsWith(word, StringComparison.Ordinal)));
    }

    private MappedCell Linked(int column, FieldDefinition field, string raw, IReadOnlyList<string> named)
    {
        List<string> ids = [], creates = [];
        var missing = false;
        foreach (var name in named)
        {
            if (Known(field.LinkTo, name) is { } id) ids.Add(id);
            else if (mapping.CreateLinked && field.LinkTo is { } kind && RecordKinds.Find(kind) is { TitleField: "title" }) creates.Add(name);
            else missing = true;
        }
        return new(column, field.Key, raw, string.Join('\n', ids), missing ? CellProblem.Link : null) { Creates = creates };
    }

    private string? Known(string? kind, string name)
    {
        if (plan is null || kind is null) return null;
        if (!_known.TryGetValue(kind, out var records))
        {
            _known[kind] = records = new(StringComparer.Ordinal);
            foreach (var record in plan.Of(kind))
            {
                if (record.Code is { } code) records.TryAdd("#" + CodeComparer.Normalize(code), record.Id);
                if (PlainWords.Of(plan.TitleOf(record)) is { Length: > 0 } title) records.TryAdd(title, record.Id);
            }
        }
        return records.GetValueOrDefault("#" + CodeComparer.Normalize(name)) ?? records.GetValueOrDefault(PlainWords.Of(name)) ?? (name.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space ? records.GetValueOrDefault("#" + CodeComparer.Normalize(name[..space])) : null);
    }
}
