using System.Globalization;
using Portal.Domain.Plans;

namespace Portal.AlertBench;

/// <summary>500 macro tasks in a chain with as many precedences, and 1,000 more records of ten kinds, with a text in each of forty sections.</summary>
internal static class LargePlan
{
    private const int Tasks = 500, Others = 1_000, Sections = 40;
    private static readonly string[] Kinds = ["objective", "action", "mean", "risk", "finding", "grid-row", "envelope", "actor", "body", "membership"];
    private static readonly Dictionary<string, string> Nothing = [];

    public static PlanContent Build() => new(
        new() { Title = "Essai", Kind = "free", HorizonFrom = 2026, HorizonTo = 2029 },
        [.. Enumerable.Range(0, Sections).Select(place => new PlanSection($"s{place}", $"Section {place}", $"{place}", null, $"a{place:000}", false, Audience.Public, [], null, false, Text($"O{place} et A{place} portent la section (1).")))],
        [.. Enumerable.Range(0, Tasks).Select(Task), .. Enumerable.Range(1, Tasks - 1).Select(Precedence), .. Enumerable.Range(0, Others).Select(Other)]);

    private static PlanRecord Task(int n) => Record("macro-task", n, $"MT{n}", ("title", $"Tâche {n}"), ("duration", "5"), ("owner", "true"), ("mean", $"mean-{n % 100}"));

    private static PlanRecord Precedence(int n) => Record("precedence", n, null, ("from", $"macro-task-{n - 1}"), ("to", $"macro-task-{n}"));

    private static PlanRecord Other(int n)
    {
        var (kind, at) = (Kinds[n % Kinds.Length], n / Kinds.Length);
        return Record(kind, at, $"{char.ToUpperInvariant(kind[0])}{at}", ("title", $"Ligne {n}"), ("action", $"action-{at}"), ("objective", $"objective-{at % 20}"), ("body", $"body-{at % 9}"), ("actor", $"actor-{at}"),
            ("planned.2026", $"{at} K€"), ("q.2026T2", "planned"), ("consequence", "Un risque"), ("level", "high"));
    }

    private static PlanRecord Record(string kind, int n, string? code, params (string Key, string Value)[] fields) =>
        new($"{kind}-{n}", kind, string.Create(CultureInfo.InvariantCulture, $"s{n % Sections}"), code, $"b{n:0000}", false,
            fields.Where(field => Portal.Domain.Plans.Records.RecordKinds.Find(kind)?.Field(field.Key) is not null).ToDictionary(field => field.Key, field => field.Value));

    private static ProseNode Text(string words) => new("doc", Nothing, [new("paragraph", Nothing, [new("text", Nothing, [], words, [])], null, [])], null, []);
}
