using System.Diagnostics;

namespace Portal.Collaboration;

/// <summary>Deleting and collecting, both with an explicit stack: documents nest as deep as their makers like, .NET's stack does not.</summary>
internal sealed partial class Item
{
    /// <summary>Marks this item and everything inside it as deleted.</summary>
    public void Delete(Transaction transaction)
    {
        if (Deleted) return;
        MarkDeleted(transaction);
        if (Content is not ContentType content) return;

        var open = new Stack<Descent>();
        open.Push(new(content.Type));
        while (open.TryPeek(out var descent))
        {
            if (descent.Next() is not { } child)
            {
                transaction.RemoveChanged(descent.Type);
                open.Pop();
            }
            else if (!child.Deleted)
            {
                child.MarkDeleted(transaction);
                if (child.Content is ContentType nested) open.Push(new(nested.Type));
            }
            else if (child.Clock < transaction.StateBefore(child.Client))
            {
                // It may merge with neighbours that are deleted from now on.
                transaction.MergeStructs.Add(child);
            }
        }
    }

    private void MarkDeleted(Transaction transaction)
    {
        var parent = ParentType;
        if (Countable && ParentSub is null) parent.ListLength -= Length;
        MarkDeleted();
        transaction.DeleteSet.Add(Client, Clock, Length);
        transaction.AddChanged(parent, ParentSub);
    }

    /// <summary>Gives the content of this deleted item back to the heap: a tombstone stays, and of everything inside it only counts.</summary>
    public void Collect(StructStore store)
    {
        Debug.Assert(Deleted, "Only deleted items are collected.");
        if (Content is ContentType content)
        {
            var open = new Stack<AbstractType>();
            open.Push(content.Type);
            while (open.TryPop(out var type))
            {
                for (var item = type.Start; item is not null; item = item.Right) item.CollectInside(store, open);
                foreach (var last in type.Map.Values)
                {
                    for (var item = last; item is not null; item = item.Left) item.CollectInside(store, open);
                }
                type.Forget();
            }
        }
        Content = ContentDeleted.Instance;
    }

    private void CollectInside(StructStore store, Stack<AbstractType> open)
    {
        if (Content is ContentType nested) open.Push(nested.Type);
        store.Replace(this, new GC(Client, Clock, Length));
    }

    /// <summary>A walk over the children of one type: first its list, then its map.</summary>
    private sealed class Descent(AbstractType type)
    {
        private Item? _next = type.Start;
        private Dictionary<string, Item>.ValueCollection.Enumerator? _entries;

        public AbstractType Type => type;

        public Item? Next()
        {
            if (_next is { } item)
            {
                _next = item.Right;
                return item;
            }
            var entries = _entries ?? type.Map.Values.GetEnumerator();
            var found = entries.MoveNext() ? entries.Current : null;
            _entries = entries;
            return found;
        }
    }
}
