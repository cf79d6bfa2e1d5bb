namespace Portal.Collaboration;

/// <summary>How an item finds its place: YATA, the heart of Yjs.</summary>
internal sealed partial class Item
{
    /// <summary>
    /// The client whose missing structs this item needs first, or null when its neighbours and its parent are here; they are then resolved.
    /// </summary>
    public ulong? FindMissing(Transaction transaction)
    {
        var store = transaction.Doc.Store;
        if (Lacks(store, Origin)) return _originClient;
        if (Lacks(store, RightOrigin)) return _rightOriginClient;
        if (Parent is ID parentId && Lacks(store, parentId)) return parentId.Client;

        AbstractStruct? left = null;
        AbstractStruct? right = null;
        if (Origin is { } origin)
        {
            left = store.GetCleanEnd(transaction, origin);
            Left = left as Item;
            Origin = new ID(left.Client, left.End - 1);
        }
        if (RightOrigin is { } rightOrigin)
        {
            right = store.GetCleanStart(transaction, rightOrigin);
            Right = right as Item;
            RightOrigin = right.Id;
        }
        if (left is GC || right is GC) Parent = null;
        else if (Parent is null) (Parent, ParentSub) = Left is not null ? (Left.Parent, Left.ParentSub) : (Right?.Parent, Right?.ParentSub);
        else if (Parent is ID id) Parent = store.Find(id) is Item { Content: ContentType content } ? content.Type : null;
        else if (Parent is string name) Parent = transaction.Doc.Get(name);
        return null;
    }

    private bool Lacks(StructStore store, ID? id) => id is { } needed && needed.Client != Client && needed.Clock >= store.GetState(needed.Client);

    /// <summary>
    /// Takes the place in the list and adds the item to the store; without a parent (it was collected) only a <see cref="GC"/> remains.
    /// <paramref name="offset"/> leading elements are already here.
    /// </summary>
    public void Integrate(Transaction transaction, int offset)
    {
        var store = transaction.Doc.Store;
        if (offset > 0)
        {
            Clock += offset;
            var left = store.GetCleanEnd(transaction, new(Client, Clock - 1));
            Left = left as Item;
            if (Left is null) Parent = null;
            else if (Parent is not null && (!ReferenceEquals(Parent, Left.Parent) || ParentSub != Left.ParentSub))
            {
                // No encoder writes it: one run lies in one list. It goes on where it began, or two lists would share an item.
                (Parent, ParentSub, Right) = (Left.Parent, Left.ParentSub, null);
            }
            Origin = new ID(left.Client, left.End - 1);
            Content = Content.Splice(offset);
            Length -= offset;
        }
        if (Parent is not AbstractType parent)
        {
            store.Add(transaction, new GC(Client, Clock, Length));
            return;
        }

        if ((Left is null && (Right is null || Right.Left is not null)) || (Left is not null && !ReferenceEquals(Left.Right, Right)))
        {
            Left = ResolveConflicts(transaction, parent);
        }
        Link(transaction, parent);
        if (ParentSub is null && IsVisible) parent.ListLength += Length;
        store.Add(transaction, this);
        Content.Integrate(transaction, this);
        transaction.AddChanged(parent, ParentSub);
        if (parent.Item is { Deleted: true } || (ParentSub is not null && Right is not null)) Delete(transaction);
    }

    /*
     * Others may have inserted at the same place. Walk from the left neighbour to the right one; lines between origins never cross:
     *
     *   left ── o₁ ── o₂ ── o₃ ── right        where does this go?
     *    └──────┘                              o₁ has the same origin: the lower client id goes first
     *            └─────┘                       o₂ hangs on o₁: it moves with it
     */
    private Item? ResolveConflicts(Transaction transaction, AbstractType parent)
    {
        var store = transaction.Doc.Store;
        var left = Left;
        Item? other;
        if (left is not null) other = left.Right;
        else if (ParentSub is not null) other = First(transaction, parent, ParentSub);
        else other = parent.Start;

        var origin = Origin;
        var rightOrigin = RightOrigin;
        var conflicting = transaction.ConflictingItems;
        var beforeOrigin = transaction.ItemsBeforeOrigin;
        conflicting.Clear();
        beforeOrigin.Clear();
        while (other is not null && !ReferenceEquals(other, Right))
        {
            transaction.CountStep();
            beforeOrigin.Add(other);
            conflicting.Add(other);
            var theirs = other.Origin;
            if (origin == theirs)
            {
                if (other.Client < Client)
                {
                    left = other;
                    conflicting.Clear();
                }
                else if (rightOrigin == other.RightOrigin)
                {
                    break;
                }
            }
            else if (theirs is { } id && store.Find(id) is Item hangsOn && beforeOrigin.Contains(hangsOn))
            {
                if (!conflicting.Contains(hangsOn))
                {
                    left = other;
                    conflicting.Clear();
                }
            }
            else
            {
                break;
            }
            other = other.Right;
        }
        return left;
    }

    private void Link(Transaction transaction, AbstractType parent)
    {
        if (Left is not null)
        {
            Right = Left.Right;
            Left.Right = this;
        }
        else if (ParentSub is not null)
        {
            Right = First(transaction, parent, ParentSub);
        }
        else
        {
            Right = parent.Start;
            parent.Start = this;
        }
        if (Right is not null)
        {
            Right.Left = this;
        }
        else if (ParentSub is not null)
        {
            parent.Map[ParentSub] = this;
            Left?.Delete(transaction);
        }
    }

    private static Item? First(Transaction transaction, AbstractType parent, string key)
    {
        var item = parent.Map.GetValueOrDefault(key);
        while (item?.Left is { } left)
        {
            transaction.CountStep();
            item = left;
        }
        return item;
    }
}
