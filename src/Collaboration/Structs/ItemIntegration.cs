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
        var told = Provenance;
        var (origin, rightOrigin) = (OriginClock, RightOriginClock);
        if (origin != NoClock && Lacks(store, told.OriginClient, origin)) return told.OriginClient;
        if (rightOrigin != NoClock && Lacks(store, told.RightOriginClient, rightOrigin)) return told.RightOriginClient;
        if (told.Parent is ID parentId && Lacks(store, parentId.Client, parentId.Clock)) return parentId.Client;

        AbstractStruct? left = null;
        AbstractStruct? right = null;
        if (origin != NoClock)
        {
            left = store.GetCleanEnd(transaction, new(told.OriginClient, origin));
            Left = left as Item;
            OriginClock = left.End - 1;
        }
        if (rightOrigin != NoClock)
        {
            // Whoever typed alone stands right behind the left neighbour, so there is nothing to search.
            right = Left?.Right is { } next && next.Clock == rightOrigin && next.Client == told.RightOriginClient
                ? next
                : store.GetCleanStart(transaction, new(told.RightOriginClient, rightOrigin));
            Right = right as Item;
            RightOriginClock = right.Clock;
        }
        var (parent, key) = left is GC || right is GC ? (null, null) : FindParent(transaction.Doc);
        Settle(store, parent, key);
        return null;
    }

    private (AbstractType? Parent, string? Key) FindParent(YDoc doc) => Parent switch
    {
        ID id => (doc.Store.Find(id) is Item { Content: ContentType content } ? content.Type : null, ParentSub),
        string name => (doc.Get(name), ParentSub),
        _ when (Left ?? Right) is { } neighbour => (neighbour.ParentType, neighbour.ParentSub),
        _ => (null, null),
    };

    /// <summary>Fixes the list this lies in; without one it was collected.</summary>
    private void Settle(StructStore store, AbstractType? parent, string? key)
    {
        var told = Provenance;
        Provenance = parent is null
            ? new(told.Client, null, null, told.OriginClient, told.RightOriginClient)
            : store.Provenances.Of(Left ?? Right, told.Client, parent, key, told.OriginClient, told.RightOriginClient);
    }

    private bool Lacks(StructStore store, ulong client, int clock) => client != Client && clock >= store.GetState(client);

    /// <summary>
    /// Takes the place in the list and adds the item to the store; without a parent (it was collected) only a <see cref="GC"/> remains.
    /// <paramref name="offset"/> leading elements are already here.
    /// </summary>
    public void Integrate(Transaction transaction, int offset)
    {
        var store = transaction.Doc.Store;
        if (offset > 0) SkipHeld(transaction, offset);
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
        (Content as AbstractContent)?.Integrate(transaction, this);
        transaction.AddChanged(parent, ParentSub);
        if (parent.Item is { Deleted: true } || (ParentSub is not null && Right is not null)) Delete(transaction);
    }

    /// <summary>Becomes the part that is not here yet: it hangs on the end of the part that is.</summary>
    private void SkipHeld(Transaction transaction, int offset)
    {
        var store = transaction.Doc.Store;
        Content = CutContent(offset);
        Clock += offset;
        Length -= offset;
        var held = store.GetCleanEnd(transaction, new(Client, Clock - 1));
        OriginClock = held.End - 1;
        Left = held as Item;
        var (parent, key) = (Parent as AbstractType, ParentSub);
        if (Left is null)
        {
            parent = null;
        }
        else if (parent is not null && (!ReferenceEquals(parent, Left.Parent) || key != Left.ParentSub))
        {
            // No encoder writes it: one run lies in one list. It goes on where it began, or two lists would share an item.
            (parent, key, Right) = (Left.ParentType, Left.ParentSub, null);
        }
        Provenance = new(Client, Provenance.Parent, Provenance.Key, Client, Provenance.RightOriginClient);
        Settle(store, parent, key);
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
