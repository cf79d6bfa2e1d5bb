namespace Portal.Workflows.Journal;

/// <summary>The journal of cases. A port: appended in the caller's transaction.</summary>
public interface IJournal
{
    void Append(JournalEntry entry);
}
