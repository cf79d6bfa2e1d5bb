using Portal.Domain.Approvals;
using Portal.Domain.Governance;
using Portal.Domain.Notifications;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;
using Portal.Workflows.Engine;

namespace Portal.Web.Notifications;

/// <summary>Who may read what in one deliverable, asked for everyone at once: to address only those, and to propose only those.</summary>
public sealed class PlanAudience(CaseDossier dossier)
{
    private readonly Dictionary<PersonId, Roles> _roles = [];

    public Plan Plan => dossier.Plan;
    public Deliverable Deliverable => dossier.Deliverable;

    public IEnumerable<Body> Bodies => dossier.Bodies.Where(body => body.DissolvedAt is null);

    public Roles RolesOf(PersonId person) => _roles.TryGetValue(person, out var known) ? known : _roles[person] = dossier.RolesOf(person);

    public bool MayRead(PersonId person, CommentSpace space) => CommentSpaces.MayRead(space, RolesOf(person), Deliverable.State);

    /// <summary>May open the plan before it is published, or after as those who made it do.</summary>
    public bool MayOpen(PersonId person) => Permissions.Allows(PlanAction.ReadUnpublished, RolesOf(person), Deliverable.State);

    public bool MayWrite(PersonId person, CommentSpace space) => CommentSpaces.MayWrite(space, RolesOf(person), Deliverable.State);

    public IEnumerable<PersonId> ReadersOf(CommentSpace space) =>
        dossier.Memberships.Where(membership => membership.IsActive).Select(membership => membership.PersonId).Where(person => MayRead(person, space));

    /// <summary>Those who sit in a body and may read there.</summary>
    public IEnumerable<PersonId> SittingIn(BodyId body, CommentSpace space) =>
        Bodies.Where(each => each.Id == body).SelectMany(each => each.SittingSeats).Select(seat => seat.PersonId).OfType<PersonId>().Where(person => MayRead(person, space));

    public bool Follows(PersonId person, IEnumerable<Follow> said, FollowTarget place) =>
        Following.Holds(dossier.PlanRoles.FirstOrDefault(role => role.PersonId == person), said, place);

    /// <summary>Members of the organisation, and what each is on the plan when they have a role of their own.</summary>
    public IEnumerable<(PersonId Person, PlanRole? Role)> Members =>
        dossier.Memberships.Where(membership => membership.IsActive).Select(membership => (membership.PersonId, dossier.PlanRoles.FirstOrDefault(role => role.PersonId == membership.PersonId)));

    /// <summary>Those who answer for the plan: who leads it or ordered it.</summary>
    public IEnumerable<PersonId> Answerable => dossier.PlanRoles.Where(role => (role.Columns & (Roles.Lead | Roles.Sponsor)) != 0).Select(role => role.PersonId);
}
