using Portal.Authoring.Schema;
using Portal.Domain.Plans;

namespace Portal.Authoring.Tests.Import;

/// <summary>The words of a sketch in reading order, as a reader of the plan meets them.</summary>
internal static class PlanWords
{
    public static IReadOnlyList<string> Of(PlanSketch sketch) =>
        [.. sketch.Sections.SelectMany(section => Split(section.NumberLabel).Concat(Split(section.Title)).Concat(Split(ProseText.Of(section.Prose ?? ProseNode.EmptyDocument))))];

    public static IEnumerable<string> Split(string? text) =>
        (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The first word of the source missing from the plan, in order; null when every one stands there.</summary>
    public static string? FirstMissing(IEnumerable<string> source, IReadOnlyList<string> plan)
    {
        var at = 0;
        var last = "";
        foreach (var word in source)
        {
            var from = at;
            while (at < plan.Count && plan[at] != word) at++;
            if (at == plan.Count) return $"« {word} » after « {last} » (plan stands at « {string.Join(' ', plan.Skip(from).Take(8))} »)";
            at++;
            last = word;
        }
        return null;
    }
}
