namespace Portal.Collaboration;

/// <summary>Adds up what an update does, by key and by list.</summary>
internal sealed class ChangeCollector
{
    private readonly OrderedDictionary<(TypeNode Node, string Key), Entry> _entries = [];
    private readonly OrderedDictionary<TypeNode, Counts> _lists = [];
    private readonly OrderedDictionary<TypeNode, HashSet<Item>> _deletedMarks = [];
    private readonly HashSet<TypeNode> _changedTexts = [];

    public bool HasRedundantFormatDeletes { get; private set; }

    /// <summary>A key gets a value; without a live one it only loses what it has.</summary>
    public void Set(TypeNode node, string key, Any value, bool isAlive)
    {
        if (node.IsBelowList)
        {
            CountsOf(node).Inserted++;
            return;
        }
        var entry = EntryOf(node, key);
        if (isAlive) (entry.New, entry.HasNew) = (value, true);
    }

    public void Unset(TypeNode node, string key)
    {
        if (node.IsBelowList) CountsOf(node).Deleted++;
        else EntryOf(node, key);
    }

    public void Insert(TypeNode node, int length)
    {
        CountsOf(node).Inserted += length;
        _changedTexts.Add(node);
    }

    public void Delete(TypeNode node, int length)
    {
        CountsOf(node).Deleted += length;
        _changedTexts.Add(node);
    }

    public void DeleteMark(TypeNode node, Item mark)
    {
        if (!_deletedMarks.TryGetValue(node, out var marks)) _deletedMarks.Add(node, marks = []);
        marks.Add(mark);
    }

    public IReadOnlyList<ChangedItem> Finish()
    {
        foreach (var (node, marks) in _deletedMarks)
        {
            if (!_changedTexts.Contains(node) && FormatNeutrality.AreRedundant(node.Type!, marks)) HasRedundantFormatDeletes = true;
            else CountsOf(node).Deleted += marks.Count;
        }
        List<ChangedItem> items = [];
        foreach (var ((node, key), entry) in _entries)
        {
            ChangeKind? kind = (entry.HasOld, entry.HasNew) switch
            {
                (false, true) => ChangeKind.Add,
                (true, true) => ChangeKind.Replace,
                (true, false) => ChangeKind.Remove,
                _ => null,
            };
            if (kind is { } known) items.Add(new() { Path = node.Path.Then(key), Kind = known, OldValue = entry.Old, NewValue = entry.New });
        }
        foreach (var (node, counts) in _lists)
        {
            items.Add(new() { Path = node.Path, Kind = ChangeKind.Inside, Inserted = counts.Inserted, Deleted = counts.Deleted });
        }
        return items;
    }

    private Entry EntryOf(TypeNode node, string key)
    {
        if (_entries.TryGetValue((node, key), out var entry)) return entry;
        var old = node.Type?.Entries.GetValueOrDefault(key) is { Deleted: false } item ? (Any?)TypeMap.LastValue(item) : null;
        entry = new(old ?? default, old is not null);
        _entries.Add((node, key), entry);
        return entry;
    }

    private Counts CountsOf(TypeNode node)
    {
        if (!_lists.TryGetValue(node.Outermost, out var counts)) _lists.Add(node.Outermost, counts = new());
        return counts;
    }

    private sealed class Entry(Any old, bool hasOld)
    {
        public Any Old => old;
        public bool HasOld => hasOld;
        public Any New { get; set; }
        public bool HasNew { get; set; }
    }

    private sealed class Counts
    {
        public int Inserted { get; set; }
        public int Deleted { get; set; }
    }
}
