namespace Portal.Collaboration;

/// <summary>Updates (format v1): applying, encoding, merging, cutting.</summary>
public static class Updates
{
    /// <summary>An update that says nothing.</summary>
    public static ReadOnlyMemory<byte> Empty { get; } = new byte[] { 0, 0 };

    /// <summary>Applies an update this product trusts, such as its own log.</summary>
    /// <exception cref="MalformedUpdateException">The bytes are no update.</exception>
    public static void Apply(YDoc doc, ReadOnlyMemory<byte> update, object? origin = null)
    {
        ArgumentNullException.ThrowIfNull(doc);
        var parsed = UpdateReader.Read(update);
        doc.Transact(parsed, UpdateIntegration.Apply, origin, local: false);
    }

    /// <summary>
    /// Integrates an update that was read and, where rights matter, analysed. False when it needed more work than the limits grant: the
    /// document is then half changed and must be dropped.
    /// </summary>
    public static bool TryIntegrate(YDoc doc, ParsedUpdate update, DecodeLimits limits, out IntegrationResult result, object? origin = null)
    {
        ArgumentNullException.ThrowIfNull(doc);
        ArgumentNullException.ThrowIfNull(limits);
        Transaction done;
        try
        {
            done = doc.Transact(
                (update, limits),
                static (transaction, state) =>
                {
                    transaction.StepsLeft = state.limits.MaximumSteps;
                    UpdateIntegration.Apply(transaction, state.update);
                },
                origin,
                local: false);
        }
        catch (IntegrationExhaustedException)
        {
            result = new(IntegrationOutcome.Exhausted, true);
            return false;
        }
        result = new(doc.HasPending ? IntegrationOutcome.Pending : IntegrationOutcome.Complete, done.HasChanges);
        return true;
    }

    /// <summary>Everything a receiver lacks: all of the document, or what a state vector does not cover. What waits is included.</summary>
    public static byte[] EncodeStateAsUpdate(YDoc doc, StateVector? target = null)
    {
        ArgumentNullException.ThrowIfNull(doc);
        var state = UpdateWriter.Encode(doc.Store, target);
        if (!doc.HasPending) return state;
        List<ReadOnlyMemory<byte>> parts = [state];
        if (doc.Store.PendingDeletes is { } deletes) parts.Add(new LazyStructWriter().Finish(deletes));
        if (doc.Store.PendingStructs is { } structs) parts.Add(UpdateDiff.Diff(structs.Update, target ?? new()));
        return UpdateMerge.Merge(parts);
    }

    /// <summary>The document's state vector, encoded.</summary>
    public static byte[] EncodeStateVector(YDoc doc)
    {
        ArgumentNullException.ThrowIfNull(doc);
        return doc.StateVector.Encode();
    }

    /// <summary>The state vector of the document an update would make.</summary>
    public static StateVector StateVectorOf(ReadOnlyMemory<byte> update) => UpdateDiff.StateVectorOf(update);

    /// <summary>One update that says what these say together, in any order, without a document.</summary>
    public static byte[] Merge(IReadOnlyList<ReadOnlyMemory<byte>> updates)
    {
        ArgumentNullException.ThrowIfNull(updates);
        return updates.Count == 0 ? Empty.ToArray() : UpdateMerge.Merge(updates);
    }

    /// <summary>One update that says what these say together, in any order, without a document.</summary>
    public static byte[] Merge(params IReadOnlyList<byte[]> updates) => Merge(updates.Select(update => (ReadOnlyMemory<byte>)update).ToList());

    /// <summary>The update without what the state vector covers.</summary>
    public static byte[] Diff(ReadOnlyMemory<byte> update, StateVector known)
    {
        ArgumentNullException.ThrowIfNull(known);
        return UpdateDiff.Diff(update, known);
    }
}
