using Portal.Domain.Approvals;
using Portal.Domain.Notifications;
using Portal.Domain.Plans;
using Portal.Domain.Plans.Records.Kinds;
using Portal.Domain.Plans.Search;
using Portal.Domain.Plans.Views;
using Portal.Domain.Shared;

namespace Portal.Web.Notifications;

/// <summary>
/// Whom a milestone concerns: who is named as its owner (a person of the organisation, or the actor of the plan who bears that name), who answers for its
/// section, who leads the plan, and who expressly follows it.
/// </summary>
/// <param name="names">Names of the members of the organisation.</param>
internal sealed class MilestoneCircle(PlanAudience audience, LivePlan plan, IReadOnlyDictionary<PersonId, string> names, IReadOnlyCollection<Follow> said)
{
    public IReadOnlyList<PersonId> Of(Milestone milestone)
    {
        var owners = OwnersOf(milestone).ToHashSet(StringComparer.Ordinal);
        var places = PlacesOf(milestone.Record.SectionId).ToHashSet(StringComparer.Ordinal);
        var followers = said.Where(follow => follow.Follows && follow.Target == FollowTarget.OfRecord(milestone.Record.Id).ToString()).Select(follow => follow.PersonId).ToHashSet();
        return
        [
            .. from member in audience.Members
               where (audience.RolesOf(member.Person) & Roles.Lead) != 0
                   || followers.Contains(member.Person)
                   || (member.Role is { } role && role.Sections.Any(places.Contains))
                   || (names.TryGetValue(member.Person, out var name) && owners.Contains(SearchQuery.Fold(name)))
               where audience.MayOpen(member.Person)
               select member.Person,
        ];
    }

    /// <summary>The owner as typed, and the actor it is the code or another name of.</summary>
    private IEnumerable<string> OwnersOf(Milestone milestone)
    {
        if (milestone.Owner?.Trim() is not { Length: > 0 } owner) yield break;
        yield return SearchQuery.Fold(owner);
        foreach (var actor in plan.Of(ActorKind.Key).Where(actor => CodeComparer.Instance.Equals(actor.Code, owner) || actor.Items("aliases").Contains(owner, StringComparer.OrdinalIgnoreCase)))
            yield return SearchQuery.Fold(plan.TitleOf(actor));
    }

    private IEnumerable<string> PlacesOf(string sectionId)
    {
        for (var section = plan.Section(sectionId); section is not null; section = section.Parent) yield return section.Id;
    }
}
