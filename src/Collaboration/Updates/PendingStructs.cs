namespace Portal.Collaboration;

/// <summary>Structs that wait, encoded, and what they wait for: clients with the clock that must arrive.</summary>
internal sealed class PendingStructs(Dictionary<ulong, int> missing, byte[] update)
{
    public IReadOnlyDictionary<ulong, int> Missing => missing;
    public byte[] Update { get; private set; } = update;

    public bool CanRetry(StructStore store) => missing.Any(entry => entry.Value < store.GetState(entry.Key));

    public void Add(PendingStructs more)
    {
        foreach (var (client, clock) in more.Missing)
        {
            if (!missing.TryGetValue(client, out var mine) || mine > clock) missing[client] = clock;
        }
        Update = UpdateMerge.Merge([Update, more.Update]);
    }
}
