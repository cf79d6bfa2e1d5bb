using Portal.Domain.Governance;
using Portal.Domain.Organisations;
using Portal.Domain.Plans.Settings;

namespace Portal.Domain.Approvals;

/// <summary>Gathers the columns a person has on a plan: by role on it, by membership of the organisation, by seats in the bodies of its circuit.</summary>
public static class EffectiveRoles
{
    /// <param name="membership">Active membership, or null for a stranger (a citizen).</param>
    /// <param name="planHasLead">Where no lead remains, an owner reads and does everything.</param>
    /// <param name="seats">The person's seats in the body the plan is before (in all the circuit's bodies when it is before none).</param>
    /// <param name="otherSeats">The person's seats in the circuit's other bodies: they read and vote in turn, but preside and record elsewhere.</param>
    public static Roles Of(OrganisationRole? membership, PlanRole? planRole, bool planHasLead, IEnumerable<BodyMembership> seats, IEnumerable<BodyMembership> otherSeats)
    {
        if (membership is not { } role) return Roles.Citizen;

        var roles = (planRole?.Columns ?? Roles.None) | FromMembership(role, planHasLead);
        foreach (var seat in seats) roles |= FromSeat(seat);
        foreach (var seat in otherSeats) roles |= FromSeat(seat) & Roles.Approver;
        return roles;
    }

    private static Roles FromMembership(OrganisationRole role, bool planHasLead) => role switch
    {
        OrganisationRole.Owner => Roles.OrganisationAdmin | Roles.Member | (planHasLead ? Roles.None : PlanRole.Pilote | Roles.Editor),
        OrganisationRole.Admin => Roles.OrganisationAdmin | Roles.Member,
        OrganisationRole.Auditor => Roles.Auditor | Roles.Member,
        OrganisationRole.Member or OrganisationRole.Guest => Roles.Member,
    };

    private static Roles FromSeat(BodyMembership seat)
    {
        if (!seat.IsSitting) return Roles.None;
        var roles = seat.Rank == SeatRank.Permanent ? Roles.Approver | Roles.VotingMember : Roles.None;
        return seat.Office switch
        {
            SeatOffice.Chair => roles | Roles.Chair | Roles.Approver,
            SeatOffice.Secretary => roles | Roles.Secretary,
            SeatOffice.None or SeatOffice.Leader => roles,
        };
    }
}
