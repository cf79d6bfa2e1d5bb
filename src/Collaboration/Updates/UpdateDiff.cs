namespace Portal.Collaboration;

/// <summary>Cuts from an update what a receiver knows already.</summary>
internal static class UpdateDiff
{
    public static byte[] Diff(ReadOnlyMemory<byte> update, StateVector known)
    {
        var parsed = UpdateReader.Read(update);
        var reader = new LazyStructReader(parsed, filtersSkips: false);
        var writer = new LazyStructWriter();
        while (reader.Current is { } current)
        {
            var client = current.Client;
            var clock = known[client];
            if (current is Skip)
            {
                // The first struct of a client is never a skip.
                reader.Next();
            }
            else if (current.End > clock)
            {
                writer.Write(current, Math.Max(clock - current.Clock, 0));
                while (reader.Next() is { } next && next.Client == client) writer.Write(next, 0);
            }
            else
            {
                while (reader.Current is { } next && next.Client == client && next.End <= clock) reader.Next();
            }
        }
        return writer.Finish(parsed.DeleteSet);
    }

    /// <summary>The state vector a new document would have after this update.</summary>
    public static StateVector StateVectorOf(ReadOnlyMemory<byte> update)
    {
        var vector = new StateVector();
        foreach (var refs in UpdateReader.Read(update).Refs)
        {
            var clock = 0;
            foreach (var held in refs.Structs)
            {
                if (held is Skip || held.Clock != clock) break;
                clock = held.End;
            }
            if (clock > 0) vector.Set(refs.Client, clock);
        }
        return vector;
    }
}
