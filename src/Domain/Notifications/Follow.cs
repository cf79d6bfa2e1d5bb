using Portal.Domain.Shared;

namespace Portal.Domain.Notifications;

/// <summary>
/// A person follows, or expressly does not follow, a plan, a section or a record. Who said nothing follows what they answer for
/// (<see cref="Following"/>).
/// </summary>
public sealed class Follow : IOwnedByOrganisation
{
    public const int TargetLength = 120;

    private Follow() { }

    public Follow(OrganisationId organisationId, PersonId personId, PlanId planId, FollowTarget target, bool follows, DateTimeOffset at)
    {
        OrganisationId = organisationId;
        PersonId = personId;
        PlanId = planId;
        Target = target.ToString();
        Set(follows, at);
    }

    public OrganisationId OrganisationId { get; private set; }
    public PersonId PersonId { get; private set; }
    public PlanId PlanId { get; private set; }
    public string Target { get; private set; } = "";
    public bool Follows { get; private set; }
    public DateTimeOffset At { get; private set; }

    public void Set(bool follows, DateTimeOffset at) => (Follows, At) = (follows, at);
}
