namespace Portal.Collaboration;

/// <summary>
/// Tells what an update would change, before it changes anything: a CRDT cannot take back an integration, so whether a person may do
/// this must be decided on the document as it is.
/// </summary>
public sealed class ChangeAnalysis
{
    private readonly StructStore _store;
    private readonly ParsedUpdate _update;
    private readonly DeleteSet _deletes;
    private readonly TypeNodes _nodes;
    private readonly PlaceResolver _places;
    private readonly int _maximumDepth;
    private readonly ChangeCollector _collector = new();
    private readonly Dictionary<ulong, ClockRange> _clients = [];
    private AnalysisFailure _failure;
    private bool _hasDeletes;
    private bool _hasCollected;
    private bool _hasLost;

    private ChangeAnalysis(YDoc doc, ParsedUpdate update, DecodeLimits limits)
    {
        _store = doc.Store;
        _update = update;
        _deletes = DeleteSet.Merge([update.DeleteSet]);
        _nodes = new(doc, _deletes);
        _places = new(_store, update, _nodes);
        _maximumDepth = limits.MaximumTypeDepth;
    }

    /// <summary>Analyses an update against a document without touching either.</summary>
    /// <param name="doc">The document as it is.</param>
    /// <param name="update">The update, not yet integrated.</param>
    /// <param name="change">What it would change.</param>
    /// <param name="failure">Why that cannot be said; the update must then not be integrated.</param>
    /// <param name="limits">How deep types may nest; <see cref="DecodeLimits.Default"/> when not given.</param>
    public static bool TryAnalyse(YDoc doc, ParsedUpdate update, out EffectiveChange change, out AnalysisFailure failure, DecodeLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(doc);
        ArgumentNullException.ThrowIfNull(update);
        if (update.IsConsumed) throw new ArgumentException("The update has been integrated.", nameof(update));
        var analysis = new ChangeAnalysis(doc, update, limits ?? DecodeLimits.Default);
        failure = analysis.Run();
        change = failure == AnalysisFailure.None ? analysis.Result() : null!;
        return failure == AnalysisFailure.None;
    }

    private EffectiveChange Result()
    {
        var items = _collector.Finish();
        return new(items, _clients)
        {
            IsEmpty = _clients.Count == 0 && !_hasDeletes,
            HasRedundantFormatDeletes = _collector.HasRedundantFormatDeletes,
            HasCollected = _hasCollected,
            HasLostContent = _hasLost,
        };
    }

    private AnalysisFailure Run()
    {
        foreach (var refs in _update.Refs)
        {
            if (_failure == AnalysisFailure.None) TakeStructs(refs);
        }
        foreach (var (client, runs) in _deletes.Clients)
        {
            foreach (var run in runs)
            {
                if (_failure == AnalysisFailure.None) TakeDeletion(client, run);
            }
        }
        return _failure == AnalysisFailure.None && _nodes.Deepest > _maximumDepth ? AnalysisFailure.TooDeep : _failure;
    }

    private void TakeStructs(ClientRefs refs)
    {
        var state = _store.GetState(refs.Client);
        var expected = state;
        foreach (var held in refs.Structs)
        {
            if (held is Skip || held.End <= state) continue;
            if (held.Clock > expected)
            {
                _failure = AnalysisFailure.MissingDependencies;
                return;
            }
            expected = held.End;
            if (held is Item item) TakeItem(item, Math.Max(0, state - item.Clock));
            else _hasCollected = true;
            if (_failure != AnalysisFailure.None) return;
        }
        if (expected > state) _clients.Add(refs.Client, new(state, expected));
    }

    private void TakeItem(Item item, int offset)
    {
        var place = _places.Resolve(item);
        if (_places.Failure != AnalysisFailure.None)
        {
            _failure = _places.Failure;
            return;
        }
        // The part not held goes on where the held part lies, whatever its update claims.
        if (offset > 0 && !place.IsNowhere && _places.OfHeld(new(item.Client, item.Clock + offset - 1)) is { IsNowhere: false } held && held != place)
        {
            _failure = AnalysisFailure.DifferentParents;
            return;
        }
        if (place.Node is not { } node)
        {
            _hasLost = true;
            return;
        }
        if (!ContentRules.Allow(node.Type, place.Key, item.Content))
        {
            _failure = AnalysisFailure.ImpossibleContent;
            return;
        }
        // Places are also resolved for types nobody fills: their depth counts.
        if (item.Content is ContentType) _nodes.OfNew(item, place);
        if (_nodes.Deepest > _maximumDepth) _failure = AnalysisFailure.TooDeep;
        if (node.IsGone || node.IsDoomed) _hasLost = true;
        else if (place.Key is { } key) _collector.Set(node, key, TypeMap.LastValue(item), IsAlive(item, item.LastId));
        else if (AliveLength(item, offset) is var alive and > 0) _collector.Insert(node, alive);
    }

    private bool IsAlive(Item item, ID id) => item.Content is not ContentDeleted && !_deletes.Contains(id);

    /// <summary>How many of the item's new elements the update does not delete itself.</summary>
    private int AliveLength(Item item, int offset)
    {
        if (item.Content is ContentDeleted) return 0;
        var (start, end) = (item.Clock + offset, item.End);
        var alive = end - start;
        foreach (var run in _deletes.Clients.GetValueOrDefault(item.Client) ?? [])
        {
            alive -= Math.Max(0, Math.Min(end, run.End) - Math.Max(start, run.Clock));
        }
        return alive;
    }

    private void TakeDeletion(ulong client, DeleteItem run)
    {
        var state = _store.GetState(client);
        var known = _clients.TryGetValue(client, out var added) ? added.End : state;
        if (run.End > known)
        {
            _failure = AnalysisFailure.MissingDependencies;
            return;
        }
        if (run.Clock >= state) return;
        var structs = _store.Get(client)!;
        for (var i = structs.Find(run.Clock); i < structs.Count && structs[i].Clock < run.End; i++)
        {
            if (structs[i] is Item { Deleted: false } item) TakeDeletion(item, Math.Min(item.End, run.End) - Math.Max(item.Clock, run.Clock));
        }
    }

    private void TakeDeletion(Item item, int length)
    {
        _hasDeletes = true;
        var node = _nodes.Of(item.ParentType);
        if (node.IsDoomed || node.IsGone) return;
        if (item.ParentSub is { } key) _collector.Unset(node, key);
        else if (item.Content is ContentFormat) _collector.DeleteMark(node, item);
        else _collector.Delete(node, length);
    }
}
