using Portal.Authoring.Schema;
using Portal.Authoring.Sessions;
using Portal.Collaboration;
using Portal.Domain.Shared;

namespace Portal.Authoring.Versions;

/// <summary>Reads who wrote where, as long as the log keeps it: keystrokes gathered by person and sitting, so that a morning's work is one line.</summary>
public static class Sittings
{
    /// <summary>A longer silence begins another sitting.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(30);

    /// <summary>The latest first.</summary>
    public static IReadOnlyList<Sitting> Of(StoredDocument stored)
    {
        var document = SessionDocument.Build(stored with { Tail = [] });
        List<Open> ended = [];
        // The portal writes under no person: its entries are sittings of their own.
        Dictionary<PersonId, Open> open = [];
        Open? portal = null;
        foreach (var entry in stored.Tail)
        {
            var places = PlacesOf(document, entry);
            var current = entry.Person is { } person ? open.GetValueOrDefault(person) : portal;
            if (current is null || entry.At - current.To > Pause)
            {
                ended.Add(current = new Open(entry.Person, entry.At));
                if (entry.Person is { } newcomer) open[newcomer] = current;
                else portal = current;
            }

            current.Add(entry.At, places);
        }

        return [.. ended.OrderByDescending(each => each.To).Select(each => each.ToSitting())];
    }

    private static List<string> PlacesOf(YDoc document, LogEntry entry)
    {
        List<string> sections = [];
        if (UpdateReader.TryRead(entry.Update, DecodeLimits.Default, out var update, out _) && ChangeAnalysis.TryAnalyse(document, update, out var change, out _))
        {
            var paths = change.Items.Where(item => item.Path.Keys.Length > 0).Select(item => (item.Path.Root, Id: item.Path.Keys[0])).Distinct().ToList();
            Updates.Apply(document, entry.Update);
            // Asked after it: a row that was just added lies somewhere only now.
            sections.AddRange(paths.Select(path => path.Root == PlanKeys.Records ? SectionOf(document, path.Id) : path.Id).OfType<string>().Distinct(StringComparer.Ordinal));
            return sections;
        }

        Updates.Apply(document, entry.Update);
        return sections;
    }

    private static string? SectionOf(YDoc document, string record) =>
        document.GetMap(PlanKeys.Records).Get(record).AsType is YMap map && map.Get(PlanKeys.Section).AsString is { Length: > 0 } section ? section : null;

    private sealed class Open(PersonId? person, DateTimeOffset from)
    {
        private readonly DateTimeOffset _from = from;
        private readonly List<string> _sections = [];
        private int _changes;

        public DateTimeOffset To { get; private set; } = from;

        public void Add(DateTimeOffset at, IEnumerable<string> sections)
        {
            To = at;
            _changes++;
            _sections.AddRange(sections.Except(_sections));
        }

        public Sitting ToSitting() => new(person, _from, To, _sections, _changes);
    }
}
