using Portal.Domain.Shared;

namespace Portal.Domain.Approvals;

/// <summary>
/// One person's word on one section, bound to the hash of what it said then. Nothing takes it back but an edit of that very section: the plan may be
/// given back to its authors and submitted again, the word holds wherever the section still says the same.
/// </summary>
public sealed record SectionApproval(string Section, string Source, PersonId Person, string Name, bool Agrees, string? Note, DateTimeOffset At)
{
    public const int NoteLength = 2000;

    /// <summary>The delegate who spoke for them.</summary>
    public string? By { get; init; }
}
