namespace Portal.Collaboration;

/// <summary>A run of consecutive clocks of one client: an <see cref="Item"/>, a <see cref="GC"/> or a <see cref="Skip"/>.</summary>
internal abstract class AbstractStruct(ulong client, int clock, int length)
{
    public readonly ulong Client = client;
    public int Clock = clock;
    public int Length = length;

    public ID Id => new(Client, Clock);
    public int End => Clock + Length;
    public abstract bool Deleted { get; }

    /// <summary>Takes over the struct that follows in the store, when both are one run; the caller removes it from the store.</summary>
    public abstract bool MergeWith(AbstractStruct right);

    /// <summary>Writes the struct without its first <paramref name="offset"/> elements.</summary>
    public abstract void Write(ByteWriter writer, int offset);
}
