namespace Portal.Collaboration;

/// <summary>What remains of elements whose parent was deleted and collected: their count.</summary>
internal sealed class GC(ulong client, int clock, int length) : AbstractStruct(clock, length)
{
    public override ulong Client => client;
    public override bool Deleted => true;

    public override bool MergeWith(AbstractStruct right)
    {
        if (right is not GC) return false;
        Length += right.Length;
        return true;
    }

    public override void Write(ByteWriter writer, int offset)
    {
        writer.WriteByte(StructRef.GC);
        writer.WriteVarUint(Length - offset);
    }
}
