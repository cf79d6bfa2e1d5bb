namespace Portal.Collaboration;

/// <summary>A tombstone. It has no state of its own, so one object serves every deleted item.</summary>
internal sealed class ContentDeleted : AbstractContent
{
    public static readonly ContentDeleted Instance = new();

    private ContentDeleted()
    {
    }

    public override int Ref => StructRef.Deleted;
    public override AbstractContent Splice(int offset) => this;
    public override bool MergeWith(AbstractContent right) => true;
    public override Any ValueAt(int index) => default;

    public override void Integrate(Transaction transaction, Item item)
    {
        transaction.DeleteSet.Add(item.Client, item.Clock, item.Length);
        item.MarkDeleted();
    }

    public override void Write(ByteWriter writer, int offset, int length) => writer.WriteVarUint(length - offset);
}
