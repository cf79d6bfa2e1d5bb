namespace Portal.Collaboration;

/// <summary>What an <see cref="Item"/> carries, unless it is text (<see cref="TextContent"/>). Its length lives in the item.</summary>
internal abstract class AbstractContent
{
    /// <summary>The content's number on the wire (<see cref="StructRef"/>).</summary>
    public abstract int Ref { get; }

    /// <summary>Cuts the content at <paramref name="offset"/> and answers the right part.</summary>
    public virtual AbstractContent Splice(int offset) => throw new InvalidOperationException($"{GetType().Name} has one element and cannot be split.");

    /// <summary>Appends the content of the item to the right, when it can.</summary>
    public virtual bool MergeWith(AbstractContent right) => false;

    /// <summary>Called once the item has its place.</summary>
    public virtual void Integrate(Transaction transaction, Item item)
    {
    }

    /// <summary>The value at an index of the item.</summary>
    public abstract Any ValueAt(int index);

    /// <summary>Writes all but the first <paramref name="offset"/> of the item's <paramref name="length"/> elements.</summary>
    public abstract void Write(ByteWriter writer, int offset, int length);
}
