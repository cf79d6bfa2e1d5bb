using Portal.Domain.Organisations;

namespace Portal.Domain.Governance;

/// <summary>The settings each kind of body starts with, and the bodies that exist from sign-up.</summary>
public static class BodyDefaults
{
    private static readonly BodySettings Committee = new();
    private static readonly BodySettings Advisory = new() { Nature = BodyNature.Advisory };
    private static readonly BodySettings Informal = Advisory with { QuorumBase = QuorumBase.None, VoteMode = VoteMode.Recorded, ConveningDays = 0, SecondCallAfterDays = null };

    /// <param name="size">A municipality under 3 500 inhabitants convenes its council three clear days ahead, five above.</param>
    public static BodySettings For(BodyKind kind, SizeBand size) => kind switch
    {
        BodyKind.SteeringCommittee or BodyKind.ManagementBoard or BodyKind.ExecutiveCommittee or BodyKind.GeneralAssembly => Committee,
        BodyKind.ItCommittee or BodyKind.GovernanceCommittee or BodyKind.Commission => Advisory,
        BodyKind.Workshop or BodyKind.WorkingGroup or BodyKind.ProjectTeam => Informal,
        BodyKind.MunicipalExecutive => Informal,
        BodyKind.MunicipalCouncil => new BodySettings
        {
            QuorumBase = QuorumBase.Present,
            VoteMode = VoteMode.Recorded,
            ConveningDays = size == SizeBand.InhabitantsUnder3500 ? 3 : 5,
        },
    };

    /// <summary>Bodies created at sign-up for that kind of organisation, in the order they meet.</summary>
    public static IReadOnlyList<BodyKind> AtSignUp(OrganisationKind kind) => kind switch
    {
        OrganisationKind.Municipality => [BodyKind.MunicipalExecutive, BodyKind.MunicipalCouncil],
        OrganisationKind.Chamber => [BodyKind.ItCommittee, BodyKind.SteeringCommittee],
        OrganisationKind.Company => [BodyKind.ManagementBoard],
        OrganisationKind.ServiceFirm => [BodyKind.SteeringCommittee, BodyKind.ManagementBoard],
    };
}
