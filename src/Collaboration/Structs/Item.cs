using System.Text;

namespace Portal.Collaboration;

/// <summary>
/// Content with its place: after <see cref="Origin"/>, before <see cref="RightOrigin"/>, as its maker saw them. <see cref="Left"/> and
/// <see cref="Right"/> are its neighbours today. Map entries are such lists too, one per key; the last one is the value.
/// </summary>
/// <remarks>
/// A long text is tens of thousands of these, so one takes 64 bytes: what it shares with others is in its <see cref="Provenance"/>, flags are
/// the signs of clocks, text is a bare array. Think twice before adding a field (docs/adr/0008).
/// </remarks>
internal sealed partial class Item : AbstractStruct
{
    /// <summary>The clock of the origin; the sign says deleted.</summary>
    private int _origin;

    /// <summary>The clock of the right origin; the sign says that the content does not count in the length of the parent.</summary>
    private int _rightOrigin;

    public Item? Left;
    public Item? Right;

    public Item(Provenance provenance, int clock, int length, int origin, int rightOrigin, object content)
        : base(clock, length)
    {
        Provenance = provenance;
        Content = content;
        _origin = origin;
        _rightOrigin = content is ContentFormat or ContentDeleted ? rightOrigin | Sign : rightOrigin;
    }

    public Provenance Provenance { get; private set; }

    /// <summary>An <see cref="AbstractContent"/>, or the array of a text (<see cref="TextContent"/>).</summary>
    public object Content { get; private set; }

    public override ulong Client => Provenance.Client;
    public object? Parent => Provenance.Parent;
    public string? ParentSub => Provenance.Key;

    /// <summary>The parent once integrated.</summary>
    public AbstractType ParentType => (AbstractType)Provenance.Parent!;

    public ID? Origin => OriginClock is var clock && clock == NoClock ? null : new ID(Provenance.OriginClient, clock);
    public ID? RightOrigin => RightOriginClock is var clock && clock == NoClock ? null : new ID(Provenance.RightOriginClient, clock);

    /// <summary>The clock of the origin, <see cref="AbstractStruct.NoClock"/> without one.</summary>
    public int OriginClock
    {
        get => _origin & int.MaxValue;
        private set => _origin = (_origin & Sign) | value;
    }

    /// <summary>The clock of the right origin, <see cref="AbstractStruct.NoClock"/> without one.</summary>
    public int RightOriginClock
    {
        get => _rightOrigin & int.MaxValue;
        private set => _rightOrigin = (_rightOrigin & Sign) | value;
    }

    public override bool Deleted => _origin < 0;
    public bool Countable => _rightOrigin >= 0;
    public bool IsVisible => (_origin | _rightOrigin) >= 0;
    public bool IsText => Content is byte[] or char[];

    /// <summary>Whether a search marker stands on this item.</summary>
    public bool Marker
    {
        get => Flag;
        set => Flag = value;
    }

    public ID LastId => new(Client, End - 1);

    /// <summary>The next item that is not deleted.</summary>
    public Item? Next
    {
        get
        {
            var item = Right;
            while (item is { Deleted: true }) item = item.Right;
            return item;
        }
    }

    /// <summary>The previous item that is not deleted.</summary>
    public Item? Previous
    {
        get
        {
            var item = Left;
            while (item is { Deleted: true }) item = item.Left;
            return item;
        }
    }

    /// <summary>A new item of this document's own client between two neighbours.</summary>
    public static Item Between(Transaction transaction, Item? left, Item? right, AbstractType parent, string? key, object content, int length)
    {
        var (client, clock) = transaction.NextId();
        var provenance = transaction.Doc.Store.Provenances.Of(left, client, parent, key, left?.Client ?? client, right?.Client ?? client);
        return new(provenance, clock, length, left is null ? NoClock : left.End - 1, right?.Clock ?? NoClock, content) { Left = left, Right = right };
    }

    public void MarkDeleted() => _origin |= Sign;

    /// <summary>The value at an index; of a text one UTF-16 unit.</summary>
    public Any ValueAt(int index) => Content is AbstractContent content ? content.ValueAt(index) : TextContent.UnitAt(Content, index).ToString();

    /// <summary>Appends the item's text.</summary>
    public void AppendTextTo(StringBuilder builder) => TextContent.AppendTo(builder, Content, Length);

    /// <summary>Cuts the item; the right part is linked behind it, and the caller puts it into the store.</summary>
    public Item Split(Transaction transaction, int offset)
    {
        var provenance = Provenance.OriginClient == Client
            ? Provenance
            : transaction.Doc.Store.Provenances.Of(Right, Client, ParentType, ParentSub, Client, Provenance.RightOriginClient);
        var right = new Item(provenance, Clock + offset, Length - offset, Clock + offset - 1, RightOriginClock, CutContent(offset)) { Left = this, Right = Right };
        if (Deleted) right.MarkDeleted();
        Right = right;
        if (right.Right is { } next) next.Left = right;
        transaction.MergeStructs.Add(right);
        if (right.ParentSub is not null && right.Right is null) ParentType.Map[right.ParentSub] = right;
        Length = offset;
        return right;
    }

    /// <summary>The part behind <paramref name="offset"/> as an item of its own, which belongs to no document; this one is used up.</summary>
    public Item Rest(int offset) => new(
        new(Client, Parent, ParentSub, Client, Provenance.RightOriginClient),
        Clock + offset,
        Length - offset,
        Clock + offset - 1,
        RightOriginClock,
        CutContent(offset));

    private object CutContent(int offset)
    {
        if (Content is AbstractContent content) return content.Splice(offset);
        (Content, var right) = TextContent.Cut(Content, offset, Length);
        return right;
    }

    public override bool MergeWith(AbstractStruct right)
    {
        if (right is not Item other
            || !ReferenceEquals(Right, other)
            || End != other.Clock
            || other.OriginClock != End - 1
            || RightOriginClock != other.RightOriginClock
            || Deleted != other.Deleted
            || !IsOfOneHand(other.Provenance)
            || !TryAppend(other.Content, other.Length))
        {
            return false;
        }
        MoveMarkers(other);
        Right = other.Right;
        if (Right is not null) Right.Left = this;
        Length += other.Length;
        return true;
    }

    private bool IsOfOneHand(Provenance other) =>
        Client == other.Client
        && other.OriginClient == Client
        && (RightOriginClock == NoClock || Provenance.RightOriginClient == other.RightOriginClient);

    private bool TryAppend(object other, int length)
    {
        if (Content is AbstractContent content) return other is AbstractContent more && content.GetType() == more.GetType() && content.MergeWith(more);
        if (other is AbstractContent) return false;
        Content = TextContent.Join(Content, Length, other, length);
        return true;
    }

    private void MoveMarkers(Item right)
    {
        if (ParentType.SearchMarkers is not { Count: > 0 } markers) return;
        foreach (var marker in markers)
        {
            if (!ReferenceEquals(marker.Item, right)) continue;
            marker.Item = this;
            if (IsVisible) marker.Index -= Length;
        }
    }
}
