namespace Portal.Collaboration;

/// <summary>A list of XML nodes without a name of its own: the body of a rich text.</summary>
public class YXmlFragment : AbstractType
{
    private List<Any>? _prelim;

    /// <summary>How many nodes lie directly inside.</summary>
    public int Length => Doc is null ? _prelim?.Count ?? 0 : ListLength;

    /// <summary>The first node, if any.</summary>
    public AbstractType? FirstChild
    {
        get
        {
            var item = Start;
            while (item is { Deleted: true }) item = item.Right;
            return item?.ValueAt(0).AsType;
        }
    }

    /// <summary>The nodes directly inside.</summary>
    public IEnumerable<AbstractType> Children => TypeList.Values(this).Select(value => value.AsType).OfType<AbstractType>();

    internal override int TypeRef => 4;

    /// <summary>The node at an index; null beyond the end.</summary>
    public AbstractType? Get(int index) => TypeList.Get(this, index).AsType;

    /// <summary>Inserts nodes before the one at <paramref name="index"/>.</summary>
    public void Insert(int index, params IReadOnlyList<AbstractType> nodes)
    {
        var values = nodes.Select(node => (Any)node).ToArray();
        if (Doc is null) (_prelim ??= []).InsertRange(index, values);
        else Transact(transaction => TypeList.Insert(transaction, this, index, values));
    }

    /// <summary>Inserts nodes after another one, or at the start when that is null.</summary>
    public void InsertAfter(AbstractType? reference, params IReadOnlyList<AbstractType> nodes)
    {
        var values = nodes.Select(node => (Any)node).ToArray();
        if (Doc is not null)
        {
            Transact(transaction => TypeList.InsertAfter(transaction, this, reference?.Item, values));
            return;
        }
        _prelim ??= [];
        var index = reference is null ? 0 : _prelim.IndexOf(reference) + 1;
        if (index == 0 && reference is not null) throw new ArgumentException("The node does not lie here.", nameof(reference));
        _prelim.InsertRange(index, values);
    }

    /// <summary>Appends nodes.</summary>
    public void Push(params IReadOnlyList<AbstractType> nodes) => Insert(Length, nodes);

    /// <summary>Inserts nodes at the start.</summary>
    public void Unshift(params IReadOnlyList<AbstractType> nodes) => Insert(0, nodes);

    /// <summary>Deletes nodes.</summary>
    public void Delete(int index, int length = 1)
    {
        if (Doc is null) (_prelim ??= []).RemoveRange(index, length);
        else Transact(transaction => TypeList.Delete(transaction, this, index, length));
    }

    /// <summary>Everything inside that is an element or a text, in document order.</summary>
    public IEnumerable<AbstractType> Descendants()
    {
        var open = new Stack<Item?>();
        open.Push(Start);
        while (open.TryPop(out var item))
        {
            for (; item is not null; item = item.Right)
            {
                if (item.Deleted || item.Content is not ContentType { Type: var type }) continue;
                yield return type;
                if (type is not YXmlFragment) continue;
                open.Push(item.Right);
                item = type.Start;
                break;
            }
            if (item is not null) open.Push(item);
        }
    }

    /// <summary>The first element of that name inside, if any; letter case does not matter.</summary>
    public YXmlElement? QuerySelector(string nodeName) => QuerySelectorAll(nodeName).FirstOrDefault();

    /// <summary>Every element of that name inside; letter case does not matter.</summary>
    public IEnumerable<YXmlElement> QuerySelectorAll(string nodeName) =>
        Descendants().OfType<YXmlElement>().Where(element => string.Equals(element.NodeName, nodeName, StringComparison.OrdinalIgnoreCase));

    /// <summary>The nodes as XML text, what Yjs's <c>toString</c> gives (nothing is escaped: never show it as markup).</summary>
    public override string ToString() => TypeText.Of(this);

    /// <summary>A copy that can be inserted elsewhere.</summary>
    public YXmlFragment Clone() => (YXmlFragment)TypeCopy.Of(this);

    internal override AbstractType Copy() => new YXmlFragment();

    internal override void Integrate(YDoc doc, Item? item)
    {
        base.Integrate(doc, item);
        if (_prelim is not { Count: > 0 } values) return;
        _prelim = null;
        Transact(transaction => TypeList.Insert(transaction, this, 0, values));
    }

    internal override void CallObserver(Transaction transaction, HashSet<string?> keys)
    {
        if (IsObserved) CallTypeObservers(transaction, new YXmlEvent(this, transaction, keys));
    }
}
