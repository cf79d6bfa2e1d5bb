using Portal.Domain.Shared;

namespace Portal.Domain.Approvals;

/// <summary>What the words given on sections come to, held against what the sections say now.</summary>
public static class SectionApprovals
{
    /// <summary>With that word in place of the person's former one on the same section.</summary>
    public static IReadOnlyList<SectionApproval> With(this IReadOnlyList<SectionApproval> approvals, SectionApproval word) =>
        [.. approvals.Where(other => other.Person != word.Person || other.Section != word.Section), word];

    public static SectionStanding StandingOf(this IEnumerable<SectionApproval> approvals, SectionSource section, PersonId person)
    {
        var word = approvals.FirstOrDefault(each => each.Person == person && each.Section == section.Id);
        return word switch
        {
            null => SectionStanding.Open,
            _ when word.Source != section.Source => SectionStanding.Reopened,
            { Agrees: true } => SectionStanding.Agreed,
            _ => SectionStanding.Remarked,
        };
    }

    /// <summary>Agrees with every section as it is now; never with a plan that has none.</summary>
    public static bool AgreesWithAll(this IReadOnlyList<SectionApproval> approvals, IReadOnlyList<SectionSource> sections, PersonId person) =>
        sections.Count > 0 && sections.All(section => approvals.StandingOf(section, person) == SectionStanding.Agreed);

    /// <summary>The sections that changed under that person's word: what is asked of them again, and nothing else.</summary>
    public static IReadOnlyList<SectionSource> ReopenedFor(this IReadOnlyList<SectionApproval> approvals, IReadOnlyList<SectionSource> sections, PersonId person) =>
        [.. sections.Where(section => approvals.StandingOf(section, person) == SectionStanding.Reopened)];
}
