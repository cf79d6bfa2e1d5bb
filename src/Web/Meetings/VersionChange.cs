using Portal.Domain.Approvals;

namespace Portal.Web.Meetings;

/// <summary>What differs between a version and the one its body last saw: titles of sections.</summary>
public sealed record VersionChange(VersionNumber Since, IReadOnlyList<string> Added, IReadOnlyList<string> Changed, IReadOnlyList<string> Removed)
{
    public bool IsNothing => Added.Count + Changed.Count + Removed.Count == 0;
}
