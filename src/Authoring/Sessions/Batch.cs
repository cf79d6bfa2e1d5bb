using Portal.Collaboration;

namespace Portal.Authoring.Sessions;

/// <summary>The pushes one commit holds: those that write, and those the document already held, which are acknowledged with them.</summary>
internal sealed class Batch
{
    private readonly List<(Push Push, LogWrite Write, EffectiveChange Change)> _writes = [];
    private readonly List<Push> _held = [];

    /// <summary>Kept through every retry: the log stores a batch once whatever happens to the answers.</summary>
    public Guid Id { get; } = Guid.CreateVersion7();
    public IReadOnlyList<(Push Push, LogWrite Write, EffectiveChange Change)> Writes => _writes;
    public IReadOnlyList<Push> Held => _held;
    public IEnumerable<Push> Pushes => _writes.Select(entry => entry.Push).Concat(_held);

    public void Add(Push push, Admission admission)
    {
        if (admission is { Write: { } write, Change: { } change }) _writes.Add((push, write, change));
        else _held.Add(push);
    }
}
