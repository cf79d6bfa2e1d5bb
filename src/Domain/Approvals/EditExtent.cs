using Portal.Domain.Governance;
using Portal.Domain.Shared;

namespace Portal.Domain.Approvals;

/// <summary>
/// What one person may change in a deliverable now: the permission table crossed with the state, the sections the person is responsable
/// of and the targets of open amendments.
/// </summary>
/// <param name="Reason">Resource key of why nothing may be changed; null when something may.</param>
/// <param name="MoneyOnly">Everywhere, but in money blocks alone (budget controller).</param>
public sealed record EditExtent(bool Everything, bool Structure, IReadOnlySet<string> Sections, IReadOnlySet<string> Records, string? Reason, bool MoneyOnly = false)
{
    public const string Reader = "Refusals.Reader";
    public const string Frozen = "Refusals.Frozen";
    public const string NoSection = "Refusals.NoSection";
    public const string NotAmended = "Refusals.NotAmended";

    private static readonly HashSet<string> Nothing = [];

    /// <param name="ownSections">Sections of a contributor.</param>
    /// <param name="amendments">Amendments of the decision being integrated; looked at while amending.</param>
    /// <param name="avenant">What a minor amendment (avenant) under way is limited to, if one is.</param>
    public static EditExtent Of(Roles roles, ApprovalState state, PersonId person, IEnumerable<string> ownSections, IEnumerable<Amendment> amendments, EditTargets? avenant = null)
    {
        var extent = Permissions.ExtentOf(PlanAction.EditContent, roles, state);
        if (extent == Extent.None)
            return Refused(Permissions.StatesFor(PlanAction.EditContent, roles).Count == 0 ? Reader : Frozen);

        var own = ownSections.ToHashSet(StringComparer.Ordinal);
        if (state == ApprovalState.Amending) return Amending(extent, person, own, [.. amendments.Where(amendment => !amendment.IsSettled)]);
        if (avenant is { IsEmpty: false }) return Within(extent, own, avenant);

        var structure = Permissions.Allows(PlanAction.EditStructure, roles, state);
        if ((extent & Extent.Whole) != 0) return new(true, structure, Nothing, Nothing, null);
        if ((extent & Extent.Money) != 0) return new(false, false, own, Nothing, null, MoneyOnly: true);
        return own.Count > 0 ? new(false, false, own, Nothing, null) : Refused(NoSection);
    }

    // Only the targets open. A contributor also writes the targets of an amendment entrusted to him.
    private static EditExtent Amending(Extent extent, PersonId person, HashSet<string> own, List<Amendment> open)
    {
        var whole = (extent & Extent.Whole) != 0;
        var mine = open.Where(amendment => whole || amendment.Responsible == person).ToList();
        var sections = mine.SelectMany(amendment => amendment.Sections).Concat(open.SelectMany(amendment => amendment.Sections).Where(own.Contains)).ToHashSet(StringComparer.Ordinal);
        var records = mine.SelectMany(amendment => amendment.Records).ToHashSet(StringComparer.Ordinal);
        return sections.Count + records.Count > 0 ? new(false, false, sections, records, null) : Refused(NotAmended);
    }

    private static EditExtent Within(Extent extent, HashSet<string> own, EditTargets avenant)
    {
        var whole = (extent & Extent.Whole) != 0;
        var sections = avenant.Sections.Where(section => whole || own.Contains(section)).ToHashSet(StringComparer.Ordinal);
        var records = whole ? avenant.Records.ToHashSet(StringComparer.Ordinal) : Nothing;
        return sections.Count + records.Count > 0 ? new(false, false, sections, records, null) : Refused(NotAmended);
    }

    private static EditExtent Refused(string reason) => new(false, false, Nothing, Nothing, reason);
}
