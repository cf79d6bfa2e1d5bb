using Portal.Domain.Approvals;
using Portal.Domain.Governance;
using Portal.Domain.Organisations;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;
using Portal.Domain.Tests.Governance;

namespace Portal.Domain.Tests.Approvals;

public sealed class EffectiveRolesTests
{
    private readonly PersonId _person = PersonId.New();

    [Fact]
    public void A_pilote_can_do_the_whole_path_alone()
    {
        var roles = EffectiveRoles.Of(OrganisationRole.Owner, Role(ScreenRole.Pilote), planHasLead: true, [], []);

        Assert.True(Permissions.Allows(PlanAction.EditContent, roles, ApprovalState.Draft));
        Assert.True(Permissions.Allows(PlanAction.SubmitOrWithdrawReview, roles, ApprovalState.Draft));
        Assert.True(Permissions.Allows(PlanAction.PutOnAgenda, roles, ApprovalState.Review));
        Assert.True(Permissions.Allows(PlanAction.RecordDecision, roles, ApprovalState.Provisional));
        Assert.True(Permissions.Allows(PlanAction.VerifyAmendments, roles, ApprovalState.Amending));
        Assert.True(Permissions.Allows(PlanAction.Publish, roles, ApprovalState.Definitive));
        Assert.False(Permissions.Allows(PlanAction.Vote, roles, ApprovalState.Provisional));
    }

    [Fact]
    public void What_is_handed_over_leaves_the_giver()
    {
        var (pilote, secretary) = (Role(ScreenRole.Pilote), Role(ScreenRole.Lecteur, pilotePlan: true));

        pilote.HandOver(Roles.Secretary, secretary);

        Assert.Equal(Roles.None, pilote.Columns & Roles.Secretary);
        Assert.NotEqual(Roles.None, secretary.Columns & Roles.Secretary);
        Assert.Equal(PlanRules.OneHandsOverWhatOneHolds, Assert.Throws<RuleBrokenException>(() => pilote.HandOver(Roles.Secretary, secretary)).Rule);
        Assert.Equal(PlanRules.OnlyPlanRolesAreGiven, Assert.Throws<RuleBrokenException>(() => secretary.Receive(Roles.OrganisationAdmin)).Rule);
    }

    [Fact]
    public void A_member_without_a_role_reads_published_editions_only()
    {
        var roles = EffectiveRoles.Of(OrganisationRole.Member, null, planHasLead: true, [], []);

        Assert.All(Enum.GetValues<ApprovalState>(), state => Assert.Equal(Extent.None, Permissions.ExtentOf(PlanAction.ReadUnpublished, roles, state)));
        Assert.True(Permissions.Allows(PlanAction.ReadPublished, roles, ApprovalState.Definitive));
    }

    [Fact]
    public void An_owner_does_everything_where_no_lead_remains()
    {
        Assert.False(Permissions.Allows(PlanAction.EditContent, EffectiveRoles.Of(OrganisationRole.Owner, null, planHasLead: true, [], []), ApprovalState.Draft));
        Assert.True(Permissions.Allows(PlanAction.EditContent, EffectiveRoles.Of(OrganisationRole.Owner, null, planHasLead: false, [], []), ApprovalState.Draft));
    }

    [Fact]
    public void A_vote_comes_from_a_permanent_seat_and_only_from_it()
    {
        var body = Council.Of(BodyKind.SteeringCommittee, 1, occasional: 1);

        var (permanent, occasional) = (Seated(body.Seats[0]), Seated(body.Seats[1]));

        Assert.True(Permissions.Allows(PlanAction.Vote, permanent, ApprovalState.Provisional));
        Assert.True(Permissions.Allows(PlanAction.RecordDecision, permanent, ApprovalState.Provisional));
        Assert.False(Permissions.Allows(PlanAction.Vote, occasional, ApprovalState.Provisional));
        Assert.False(Permissions.Allows(PlanAction.Vote, EffectiveRoles.Of(OrganisationRole.Member, Role(ScreenRole.Valideur), true, [], []), ApprovalState.Provisional));
    }

    [Fact]
    public void The_chair_of_another_body_of_the_circuit_reads_but_does_not_preside()
    {
        var body = Council.Of(BodyKind.MunicipalExecutive, 1);

        var roles = EffectiveRoles.Of(OrganisationRole.Member, null, true, [], [body.Seats[0]]);

        Assert.True(Permissions.Allows(PlanAction.ReadUnpublished, roles, ApprovalState.Provisional));
        Assert.False(Permissions.Allows(PlanAction.RecordDecision, roles, ApprovalState.Provisional));
        Assert.False(Permissions.Allows(PlanAction.Vote, roles, ApprovalState.Provisional));
    }

    [Fact]
    public void A_stranger_is_a_citizen() => Assert.Equal(Roles.Citizen, EffectiveRoles.Of(null, Role(ScreenRole.Pilote), true, [], []));

    private static Roles Seated(BodyMembership seat) => EffectiveRoles.Of(OrganisationRole.Member, null, true, [seat], []);

    private readonly PlanId _plan = PlanId.New();
    private readonly OrganisationId _organisation = OrganisationId.New();

    private PlanRole Role(ScreenRole role, bool pilotePlan = false) =>
        new(_organisation, _plan, pilotePlan ? PersonId.New() : _person, role, Council.Created);
}
