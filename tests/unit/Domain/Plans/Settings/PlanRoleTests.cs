using Portal.Domain.Approvals;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;

namespace Portal.Domain.Tests.Plans.Settings;

public sealed class PlanRoleTests
{
    private static readonly OrganisationId Organisation = OrganisationId.New();
    private static readonly PlanId Plan = PlanId.New();
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);

    private readonly PlanRole _pilote = new(Organisation, Plan, PersonId.New(), ScreenRole.Pilote, Now);
    private readonly PlanRole _redacteur = new(Organisation, Plan, PersonId.New(), ScreenRole.Redacteur, Now);

    private IReadOnlyList<PlanRole> Team => [_pilote, _redacteur];

    [Fact]
    public void A_plan_keeps_its_last_pilote()
    {
        var refusal = Assert.Throws<RuleBrokenException>(() => PlanRole.RequireMayChange(_pilote.Columns, Roles.Reader, byLead: true, Team, _pilote.PersonId));

        Assert.Equal(PlanRules.OnePiloteRemains, refusal.Rule);
    }

    [Fact]
    public void A_pilote_leaves_once_another_is_named()
    {
        _redacteur.Become(ScreenRole.Pilote);

        PlanRole.RequireMayChange(_pilote.Columns, Roles.None, byLead: true, Team, _pilote.PersonId);
    }

    [Theory]
    [InlineData(Roles.Editor | Roles.Lead)]
    [InlineData(Roles.Editor | Roles.Webmaster)]
    [InlineData(Roles.Editor | Roles.Sponsor)]
    public void A_redacteur_does_not_make_themselves_more(Roles wanted)
    {
        var refusal = Assert.Throws<RuleBrokenException>(() => PlanRole.RequireMayChange(_redacteur.Columns, wanted, byLead: false, Team, _redacteur.PersonId));

        Assert.Equal(PlanRules.OnlyPilotesNamePilotes, refusal.Rule);
    }

    [Fact]
    public void A_redacteur_brings_readers_in() => PlanRole.RequireMayChange(Roles.None, Roles.Reader, byLead: false, Team, PersonId.New());

    [Fact]
    public void Charges_are_exactly_those_named()
    {
        _pilote.Become(ScreenRole.Pilote, null, Roles.Sponsor);

        Assert.Equal(Roles.Lead | Roles.Sponsor, _pilote.Columns);
        Assert.Equal(PlanRules.OnlyPlanRolesAreGiven, Assert.Throws<RuleBrokenException>(() => _pilote.Become(ScreenRole.Lecteur, null, Roles.OrganisationAdmin)).Rule);
    }
}
