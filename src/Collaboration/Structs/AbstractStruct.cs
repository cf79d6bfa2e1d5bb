namespace Portal.Collaboration;

/// <summary>A run of consecutive clocks of one client: an <see cref="Item"/>, a <see cref="GC"/> or a <see cref="Skip"/>.</summary>
internal abstract class AbstractStruct(int clock, int length)
{
    /// <summary>Clocks end before this: where one is kept it stands for none.</summary>
    public const int NoClock = int.MaxValue;

    /// <summary>The sign of a clock, which no clock needs: a place for a flag.</summary>
    private protected const int Sign = int.MinValue;

    private int _clock = clock;

    public int Length = length;

    public abstract ulong Client { get; }
    public abstract bool Deleted { get; }

    public int Clock
    {
        get => _clock & int.MaxValue;
        set => _clock = (_clock & Sign) | value;
    }

    public ID Id => new(Client, Clock);
    public int End => Clock + Length;

    /// <summary>One bit that an <see cref="Item"/> uses as it likes.</summary>
    private protected bool Flag
    {
        get => _clock < 0;
        set => _clock = value ? _clock | Sign : _clock & int.MaxValue;
    }

    /// <summary>Takes over the struct that follows in the store, when both are one run; the caller removes it from the store.</summary>
    public abstract bool MergeWith(AbstractStruct right);

    /// <summary>Writes the struct without its first <paramref name="offset"/> elements.</summary>
    public abstract void Write(ByteWriter writer, int offset);
}
