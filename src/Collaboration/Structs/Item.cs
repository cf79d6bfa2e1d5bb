namespace Portal.Collaboration;

/// <summary>
/// Content with its place: after <see cref="Origin"/>, before <see cref="RightOrigin"/>, as its maker saw them. <see cref="Left"/> and
/// <see cref="Right"/> are its neighbours today. Map entries are such lists too, one per key; the last one is the value.
/// </summary>
internal sealed partial class Item : AbstractStruct
{
    [Flags]
    private enum Bits : byte
    {
        None = 0,
        Countable = 1,
        Deleted = 2,
        Marker = 4,
        HasOrigin = 8,
        HasRightOrigin = 16,
    }

    private ulong _originClient;
    private ulong _rightOriginClient;
    private int _originClock;
    private int _rightOriginClock;
    private Bits _bits;

    public Item? Left;
    public Item? Right;

    /// <summary>The type this lies in. As read from an update: the name of a root, the boxed <see cref="ID"/> of a type's item, or null when a neighbour tells.</summary>
    public object? Parent;

    /// <summary>The map key, or null in a list.</summary>
    public string? ParentSub;
    public AbstractContent Content;

    public Item(ID id, Item? left, ID? origin, Item? right, ID? rightOrigin, object? parent, string? parentSub, AbstractContent content, int length)
        : base(id.Client, id.Clock, length)
    {
        Left = left;
        Right = right;
        Origin = origin;
        RightOrigin = rightOrigin;
        Parent = parent;
        ParentSub = parentSub;
        Content = content;
        if (content.IsCountable) _bits |= Bits.Countable;
    }

    public ID? Origin
    {
        get => (_bits & Bits.HasOrigin) != 0 ? new ID(_originClient, _originClock) : null;
        set
        {
            _bits = value is null ? _bits & ~Bits.HasOrigin : _bits | Bits.HasOrigin;
            (_originClient, _originClock) = value is { } id ? (id.Client, id.Clock) : (0, 0);
        }
    }

    public ID? RightOrigin
    {
        get => (_bits & Bits.HasRightOrigin) != 0 ? new ID(_rightOriginClient, _rightOriginClock) : null;
        set
        {
            _bits = value is null ? _bits & ~Bits.HasRightOrigin : _bits | Bits.HasRightOrigin;
            (_rightOriginClient, _rightOriginClock) = value is { } id ? (id.Client, id.Clock) : (0, 0);
        }
    }

    public override bool Deleted => (_bits & Bits.Deleted) != 0;
    public bool Countable => (_bits & Bits.Countable) != 0;
    public bool IsVisible => (_bits & (Bits.Deleted | Bits.Countable)) == Bits.Countable;

    /// <summary>Whether a search marker stands on this item.</summary>
    public bool Marker
    {
        get => (_bits & Bits.Marker) != 0;
        set => _bits = value ? _bits | Bits.Marker : _bits & ~Bits.Marker;
    }

    /// <summary>The parent once integrated.</summary>
    public AbstractType ParentType => (AbstractType)Parent!;
    public ID LastId => new(Client, Clock + Length - 1);

    public void MarkDeleted() => _bits |= Bits.Deleted;

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

    /// <summary>Cuts the item; the right part is linked behind it, and the caller puts it into the store.</summary>
    public Item Split(Transaction transaction, int offset)
    {
        var right = new Item(new(Client, Clock + offset), this, new ID(Client, Clock + offset - 1), Right, RightOrigin, Parent, ParentSub, Content.Splice(offset), Length - offset);
        if (Deleted) right.MarkDeleted();
        Right = right;
        if (right.Right is { } next) next.Left = right;
        transaction.MergeStructs.Add(right);
        if (right.ParentSub is not null && right.Right is null) ParentType.Map[right.ParentSub] = right;
        Length = offset;
        return right;
    }

    public override bool MergeWith(AbstractStruct right)
    {
        if (right is not Item other
            || !ReferenceEquals(Right, other)
            || other.Origin != LastId
            || RightOrigin != other.RightOrigin
            || Client != other.Client
            || End != other.Clock
            || Deleted != other.Deleted
            || Content.GetType() != other.Content.GetType()
            || !Content.MergeWith(other.Content))
        {
            return false;
        }
        MoveMarkers(other);
        Right = other.Right;
        if (Right is not null) Right.Left = this;
        Length += other.Length;
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

    public override void Write(ByteWriter writer, int offset)
    {
        var origin = offset > 0 ? new ID(Client, Clock + offset - 1) : Origin;
        var rightOrigin = RightOrigin;
        writer.WriteByte(Content.Ref
            | (origin is null ? 0 : StructRef.HasOrigin)
            | (rightOrigin is null ? 0 : StructRef.HasRightOrigin)
            | (ParentSub is null ? 0 : StructRef.HasParentSub));
        if (origin is { } left) writer.WriteId(left);
        if (rightOrigin is { } next) writer.WriteId(next);
        if (origin is null && rightOrigin is null) WriteParent(writer);
        Content.Write(writer, offset, Length);
    }

    private void WriteParent(ByteWriter writer)
    {
        var (root, id) = Parent switch
        {
            AbstractType { Item: { } item } => (null, item.Id),
            AbstractType type => (type.RootName!, default),
            string name => (name, default),
            ID typeId => ((string?)null, typeId),
            _ => throw new InvalidOperationException("An item without neighbours needs a parent."),
        };
        writer.WriteVarUint(root is null ? 0L : 1L);
        if (root is null) writer.WriteId(id);
        else writer.WriteVarString(root);
        if (ParentSub is not null) writer.WriteVarString(ParentSub);
    }
}
