using System.Text;

namespace Portal.Collaboration;

/// <summary>A formatted text as a delta.</summary>
internal sealed class TextDelta
{
    private const string Change = "ychange";
    private readonly List<DeltaOp> _steps = [];
    private readonly FormatMap _formats = new();
    private readonly StringBuilder _text = new();

    private TextDelta()
    {
    }

    public static IReadOnlyList<DeltaOp> Of(AbstractType type)
    {
        var delta = new TextDelta();
        for (var item = type.Start; item is not null; item = item.Right)
        {
            if (!item.Deleted) delta.Take(item, isShown: true);
        }
        delta.Flush();
        return delta._steps;
    }

    public static IReadOnlyList<DeltaOp> Of(AbstractType type, Snapshot? snapshot, Snapshot? earlier)
    {
        if (snapshot is null && earlier is null) return Of(type);
        var delta = new TextDelta();
        // Items are split where the snapshots cut them and grow together when the transaction ends: read in between.
        type.Doc!.Transact(
            transaction =>
            {
                snapshot?.SplitStructs(transaction);
                earlier?.SplitStructs(transaction);
                delta.Compare(type, snapshot, earlier);
            },
            "cleanup");
        return delta._steps;
    }

    private void Compare(AbstractType type, Snapshot? snapshot, Snapshot? earlier)
    {
        for (var item = type.Start; item is not null; item = item.Right)
        {
            var now = snapshot?.Shows(item) ?? !item.Deleted;
            var before = earlier?.Shows(item) ?? false;
            if (!now && !before) continue;
            if (item.IsText) Mark(!now && snapshot is not null ? "removed" : !before && earlier is not null ? "added" : null);
            Take(item, now);
        }
        Flush();
    }

    /// <summary>Each changed item is a step of its own, as in Yjs.</summary>
    private void Mark(string? change)
    {
        if (change is null && _formats[Change].IsUndefined) return;
        Flush();
        if (change is null) _formats.Remove(Change);
        else _formats.Set(Change, new AnyObject().Set("type", change));
    }

    private void Take(Item item, bool isShown)
    {
        switch (item.Content)
        {
            case byte[] or char[]:
                item.AppendTextTo(_text);
                break;
            case ContentType or ContentEmbed:
                Flush();
                _steps.Add(DeltaOp.OfInsert(item.ValueAt(0), Formats()));
                break;
            case ContentFormat format when isShown:
                Flush();
                _formats.Apply(format);
                break;
        }
    }

    private void Flush()
    {
        if (_text.Length == 0) return;
        _steps.Add(DeltaOp.OfInsert(_text.ToString(), Formats()));
        _text.Clear();
    }

    private AnyObject? Formats() => _formats.Count == 0 ? null : _formats.ToObject();
}
