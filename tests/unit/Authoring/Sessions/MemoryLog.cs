using Portal.Authoring.Sessions;
using Portal.Domain.Shared;

namespace Portal.Authoring.Tests.Sessions;

/// <summary>The update log in memory, with the faults a test asks for.</summary>
internal sealed class MemoryLog : IUpdateLog
{
    private readonly Lock _gate = new();
    private readonly List<LogEntry> _entries = [];
    private readonly Dictionary<Guid, long> _batches = [];
    private (long Sequence, byte[] State) _snapshot = (0, []);

    public long Epoch { get; set; } = 1;
    public bool LosesNextAnswer { get; set; }
    public bool BreaksNextAppend { get; set; }
    public bool IsAway { get; set; }
    public bool IsGone { get; set; }
    /// <summary>What a snapshot covers is no longer kept, as after the horizon.</summary>
    public bool ForgetsItsTail { get; set; }
    public int Appends { get; private set; }
    public long SnapshotSequence => _snapshot.Sequence;
    public IReadOnlyList<LogEntry> Entries { get { lock (_gate) return [.. _entries]; } }

    public ValueTask<StoredDocument?> LoadAsync(OrganisationId organisation, DeliverableId deliverable, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            Answer();
            return new(IsGone ? null : new StoredDocument(_entries.Count, Epoch, _snapshot.State, _snapshot.Sequence, [.. _entries.Where(entry => entry.Sequence > _snapshot.Sequence)]));
        }
    }

    public ValueTask<IReadOnlyList<LogEntry>?> TailAsync(OrganisationId organisation, DeliverableId deliverable, long sequence, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            Answer();
            if (ForgetsItsTail && sequence < _snapshot.Sequence) return new((IReadOnlyList<LogEntry>?)null);
            return new([.. _entries.Where(entry => entry.Sequence > sequence)]);
        }
    }

    public ValueTask<AppendOutcome> AppendAsync(LogBatch batch, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            Answer();
            if (BreaksNextAppend)
            {
                BreaksNextAppend = false;
                throw new InvalidOperationException("A bug in the log.");
            }
            if (_batches.TryGetValue(batch.Id, out var stored)) return new(new AppendOutcome(AppendResult.Committed, stored, Epoch));
            if (batch.ExpectedEpoch != Epoch) return new(new AppendOutcome(AppendResult.EpochChanged, 0, Epoch));
            Appends++;
            var first = _entries.Count + 1L;
            foreach (var write in batch.Writes) _entries.Add(new(_entries.Count + 1, write.Person, write.ClientId, batch.At, write.Update));
            _batches[batch.Id] = first;
            if (LosesNextAnswer)
            {
                LosesNextAnswer = false;
                throw new TimeoutException("The answer was lost after the commit.");
            }
            return new(new AppendOutcome(AppendResult.Committed, first, Epoch));
        }
    }

    /// <summary>What another node commits.</summary>
    public void CommitElsewhere(ulong client, byte[] update)
    {
        lock (_gate) _entries.Add(new(_entries.Count + 1, null, client, default, update));
    }

    /// <summary>A backup taken at that sequence takes the place of all this.</summary>
    public void Restore(int sequence, bool bumpsTheEra = true)
    {
        lock (_gate)
        {
            _entries.RemoveRange(sequence, _entries.Count - sequence);
            if (_snapshot.Sequence > sequence) throw new InvalidOperationException("The backup is older than the snapshot.");
            if (bumpsTheEra) Epoch += Era.Step;
        }
    }

    public ValueTask<DeliverableHead?> HeadAsync(OrganisationId organisation, DeliverableId deliverable, CancellationToken cancellationToken)
    {
        lock (_gate) return new(IsGone ? null : new DeliverableHead(_entries.Count, Epoch));
    }

    public ValueTask SaveSnapshotAsync(OrganisationId organisation, DeliverableId deliverable, long sequence, ReadOnlyMemory<byte> state, CancellationToken cancellationToken)
    {
        lock (_gate) _snapshot = (sequence, state.ToArray());
        return ValueTask.CompletedTask;
    }

    private void Answer()
    {
        if (IsAway) throw new IOException("The database is away.");
    }
}
