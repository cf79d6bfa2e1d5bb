using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Portal.Domain.Plans;
using Portal.Domain.Plans.Records.Kinds;
using Portal.Domain.Plans.Views;
using static Portal.Web.Rendering.Charts.ChartText;

namespace Portal.Web.Rendering.Charts;

/// <summary>The network of tasks as SVG: a box a task in the column of how many it waits for, critical tasks and links drawn heavy. The table stands next to it.</summary>
public sealed class PertChart(string id, string title, LivePlan plan, PertNetwork network, Func<decimal, string> days) : IHtmlContent
{
    private const int Box = 104, Tall = 46, Across = 148, Down = 66, Edge = 8;
    private readonly Dictionary<string, (int Column, int Row)> _places = Place(plan, network);

    public int Columns => _places.Values.Max(place => place.Column) + 1;

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var (width, height) = (Columns * Across - (Across - Box) + 2 * Edge, (_places.Values.Max(place => place.Row) + 1) * Down - (Down - Tall) + 2 * Edge);
        writer.Write($"<svg class=\"chart pert\" viewBox=\"0 0 {width} {height}\" role=\"img\" aria-labelledby=\"{id}-title\"><title id=\"{id}-title\">{encoder.Encode(title)}</title>");
        writer.Write($"<defs><marker id=\"{id}-end\" viewBox=\"0 0 8 8\" refX=\"8\" refY=\"4\" markerWidth=\"8\" markerHeight=\"8\" markerUnits=\"userSpaceOnUse\" orient=\"auto\"><path class=\"arrow-end\" d=\"M0 0 8 4 0 8z\"/></marker></defs>");
        var critical = network.Tasks.Where(task => task.IsCritical).Select(task => task.Record.Id).ToHashSet();
        foreach (var link in plan.Of(PrecedenceKind.Key)) WriteLink(writer, link, critical);
        foreach (var task in network.Tasks) WriteTask(writer, encoder, task);
        writer.Write("</svg>");
    }

    private void WriteLink(TextWriter writer, PlanRecord link, HashSet<string> critical)
    {
        if (link["from"] is not { } from || link["to"] is not { } to || !_places.TryGetValue(from, out var start) || !_places.TryGetValue(to, out var end)) return;
        var (x1, y1, x2, y2) = (X(start) + Box, Y(start) + Tall / 2, X(end), Y(end) + Tall / 2);
        var heavy = critical.Contains(from) && critical.Contains(to) ? " critical" : "";
        writer.Write($"<path class=\"link{heavy}\" d=\"M{x1} {y1}C{x1 + 24} {y1} {x2 - 24} {y2} {x2} {y2}\" marker-end=\"url(#{id}-end)\"/>");
    }

    private void WriteTask(TextWriter writer, HtmlEncoder encoder, PertTask task)
    {
        var place = _places[task.Record.Id];
        var (x, y) = (X(place), Y(place));
        writer.Write($"<rect class=\"node{(task.IsCritical ? " critical" : "")}\" x=\"{x}\" y=\"{y}\" width=\"{Box}\" height=\"{Tall}\" rx=\"4\"/>");
        writer.Write($"<text class=\"total\" x=\"{x + Box / 2}\" y=\"{y + 19}\">{encoder.Encode(Short(task.Record.Code ?? task.Title, 14))}</text>");
        writer.Write($"<text class=\"quiet\" x=\"{x + Box / 2}\" y=\"{y + 36}\">{encoder.Encode($"{days(task.EarliestStart)} – {days(task.EarliestFinish)}")}</text>");
    }

    private static int X((int Column, int Row) place) => Edge + place.Column * Across;
    private static int Y((int Column, int Row) place) => Edge + place.Row * Down;

    /// <summary>A task stands one column after the last it waits for; in a column, tasks keep the order of the schedule.</summary>
    private static Dictionary<string, (int, int)> Place(LivePlan plan, PertNetwork network)
    {
        var before = plan.Of(PrecedenceKind.Key).ToLookup(link => link["to"] ?? "", link => link["from"] ?? "", StringComparer.Ordinal);
        Dictionary<string, (int Column, int Row)> places = new(StringComparer.Ordinal);
        Dictionary<int, int> taken = [];
        foreach (var task in Ordered(network, before))
        {
            var column = before[task.Record.Id].Where(places.ContainsKey).Select(from => places[from].Column + 1).DefaultIfEmpty(0).Max();
            var row = taken.GetValueOrDefault(column);
            taken[column] = row + 1;
            places[task.Record.Id] = (column, row);
        }
        return places;
    }

    /// <summary>After all they wait for, whatever their dates: a link of another nature may start a task before the one it follows.</summary>
    private static IEnumerable<PertTask> Ordered(PertNetwork network, ILookup<string, string> before)
    {
        var waiting = network.Tasks.ToList();
        var known = waiting.Select(task => task.Record.Id).ToHashSet(StringComparer.Ordinal);
        HashSet<string> done = new(StringComparer.Ordinal);
        while (waiting.Count > 0)
        {
            var ready = waiting.Where(task => before[task.Record.Id].All(from => !known.Contains(from) || done.Contains(from))).ToList();
            if (ready.Count == 0) yield break;
            foreach (var task in ready)
            {
                yield return task;
                done.Add(task.Record.Id);
            }
            waiting.RemoveAll(task => done.Contains(task.Record.Id));
        }
    }
}
