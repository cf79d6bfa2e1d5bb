namespace Portal.Collaboration;

/// <summary>A gap in an update: clocks its maker did not have. Never enters a store.</summary>
internal sealed class Skip(ulong client, int clock, int length) : AbstractStruct(clock, length)
{
    public override ulong Client => client;
    public override bool Deleted => true;

    public override bool MergeWith(AbstractStruct right)
    {
        if (right is not Skip) return false;
        Length += right.Length;
        return true;
    }

    public override void Write(ByteWriter writer, int offset)
    {
        writer.WriteByte(StructRef.Skip);
        writer.WriteVarUint(Length - offset);
    }
}
