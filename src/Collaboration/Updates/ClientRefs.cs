namespace Portal.Collaboration;

/// <summary>The structs an update holds of one client, and how many of them have been taken.</summary>
internal sealed class ClientRefs(ulong client, AbstractStruct[] structs)
{
    public ulong Client => client;
    public AbstractStruct[] Structs { get; private set; } = structs;
    public int Next { get; set; }
    public bool IsDone => Next == Structs.Length;

    /// <summary>Whether the rest was given up.</summary>
    public bool IsAside { get; private set; }

    public AbstractStruct Take() => Structs[Next++];

    /// <summary>Gives up the last one taken and everything after it.</summary>
    public AbstractStruct[] TakeRest()
    {
        var rest = Structs[(Next - 1)..];
        Structs = [];
        Next = 0;
        IsAside = true;
        return rest;
    }

    /// <summary>The struct that holds a clock, if this update has it.</summary>
    public AbstractStruct? Find(int clock)
    {
        var (left, right) = (0, Structs.Length - 1);
        while (left <= right)
        {
            var middle = (left + right) >> 1;
            if (Structs[middle].Clock > clock) right = middle - 1;
            else if (clock < Structs[middle].End) return Structs[middle];
            else left = middle + 1;
        }
        return null;
    }
}
