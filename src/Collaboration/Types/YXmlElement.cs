namespace Portal.Collaboration;

/// <summary>An XML element: a name, attributes and nodes.</summary>
public sealed class YXmlElement(string nodeName) : YXmlFragment
{
    private OrderedDictionary<string, Any>? _prelimAttributes;

    /// <summary>The element's name.</summary>
    public string NodeName => nodeName;

    /// <summary>The next node in the same parent, if any.</summary>
    public AbstractType? NextSibling => Item?.Next?.ValueAt(0).AsType;

    /// <summary>The previous node in the same parent, if any.</summary>
    public AbstractType? PreviousSibling => Item?.Previous?.ValueAt(0).AsType;

    internal override int TypeRef => 3;

    /// <summary>Sets an attribute.</summary>
    public void SetAttribute(string name, Any value)
    {
        if (Doc is null) (_prelimAttributes ??= new(StringComparer.Ordinal))[name] = value;
        else Transact(transaction => TypeMap.Set(transaction, this, name, value));
    }

    /// <summary>Removes an attribute.</summary>
    public void RemoveAttribute(string name)
    {
        if (Doc is null) _prelimAttributes?.Remove(name);
        else Transact(transaction => TypeMap.Delete(transaction, this, name));
    }

    /// <summary>The value of an attribute, or undefined.</summary>
    public Any GetAttribute(string name) => TypeMap.Get(this, name);

    /// <summary>Whether the attribute has a value.</summary>
    public bool HasAttribute(string name) => TypeMap.Has(this, name);

    /// <summary>Every attribute.</summary>
    public AnyObject GetAttributes() => new(TypeMap.All(this));

    /// <summary>Every attribute as a snapshot saw it.</summary>
    public AnyObject GetAttributes(Snapshot snapshot) => new(TypeMap.All(this, snapshot));

    internal override AbstractType Copy() => new YXmlElement(nodeName);

    internal override void WriteTypeRef(ByteWriter writer)
    {
        base.WriteTypeRef(writer);
        writer.WriteVarString(nodeName);
    }

    internal override void Integrate(YDoc doc, Item? item)
    {
        base.Integrate(doc, item);
        if (_prelimAttributes is not { } attributes) return;
        _prelimAttributes = null;
        foreach (var (name, value) in attributes) SetAttribute(name, value);
    }
}
