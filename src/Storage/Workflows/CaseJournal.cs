using Portal.Workflows.Journal;

namespace Portal.Storage.Workflows;

/// <summary>The journal in a table: saved with everything else of the command.</summary>
internal sealed class CaseJournal(PortalDbContext db) : IJournal
{
    public void Append(JournalEntry entry) => db.Add(entry);
}
