using Portal.Workflows.Journal;

namespace Portal.Workflows.InMemory;

/// <summary>A journal that refuses, as the database's unique key does, a second row of the same number.</summary>
public sealed class InMemoryJournal : IJournal
{
    private readonly List<JournalEntry> _entries = [];

    public IReadOnlyList<JournalEntry> Entries => _entries;

    public void Append(JournalEntry entry)
    {
        if (_entries.Any(other => other.CaseId == entry.CaseId && other.Number == entry.Number))
            throw new InvalidOperationException($"Case {entry.CaseId} already has entry {entry.Number}.");
        _entries.Add(entry);
    }
}
