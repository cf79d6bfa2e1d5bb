using Portal.Domain.Organisations;
using Portal.Domain.Shared;

namespace Portal.Domain.Tests.Organisations;

public sealed class MembershipTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    private readonly OrganisationId _town = OrganisationId.New();

    [Fact]
    public void The_last_owner_stays()
    {
        var owner = Join(OrganisationRole.Owner);
        Membership[] all = [owner, Join(OrganisationRole.Admin)];

        Assert.Equal(OrganisationRules.OneOwnerRemains, Refusal(() => owner.End(Noon, all)));
        Assert.Equal(OrganisationRules.OneOwnerRemains, Refusal(() => owner.ChangeRole(OrganisationRole.Member, OrganisationRole.Owner, all)));
    }

    [Fact]
    public void An_owner_leaves_once_there_is_another()
    {
        var (leaving, staying) = (Join(OrganisationRole.Owner), Join(OrganisationRole.Owner));

        leaving.End(Noon, [leaving, staying]);

        Assert.False(leaving.IsActive);
        Assert.Equal(OrganisationRules.OneOwnerRemains, Refusal(() => staying.End(Noon, [leaving, staying])));
    }

    [Fact]
    public void Only_an_owner_names_or_unnames_an_owner()
    {
        var (owner, member) = (Join(OrganisationRole.Owner), Join(OrganisationRole.Member));
        Membership[] all = [owner, member, Join(OrganisationRole.Owner)];

        Assert.Equal(OrganisationRules.OnlyOwnersNameOwners, Refusal(() => member.ChangeRole(OrganisationRole.Owner, OrganisationRole.Admin, all)));
        Assert.Equal(OrganisationRules.OnlyOwnersNameOwners, Refusal(() => owner.ChangeRole(OrganisationRole.Member, OrganisationRole.Admin, all)));
        member.ChangeRole(OrganisationRole.Auditor, OrganisationRole.Admin, all);
        Assert.Equal(OrganisationRole.Auditor, member.Role);
    }

    private Membership Join(OrganisationRole role) => new(_town, PersonId.New(), role, Noon);

    private static BusinessRule Refusal(Action act) => Assert.Throws<RuleBrokenException>(act).Rule;
}
