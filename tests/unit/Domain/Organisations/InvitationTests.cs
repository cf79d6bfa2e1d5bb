using Portal.Domain.Organisations;
using Portal.Domain.People;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;

namespace Portal.Domain.Tests.Organisations;

public sealed class InvitationTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    private static readonly EmailAddress Address = EmailAddress.Parse("dsi@ville.example");
    private readonly PersonId _guest = PersonId.New();

    [Fact]
    public void Only_the_hash_of_the_token_is_kept()
    {
        var (invitation, token) = Send();

        Assert.True(Secret.Matches(invitation.TokenHash, token));
        Assert.False(Secret.Matches(invitation.TokenHash, token + "x"));
        Assert.True(token.Length >= 43);
    }

    [Fact]
    public void It_serves_once_and_accepting_twice_changes_nothing()
    {
        var (invitation, _) = Send();

        invitation.Accept(_guest, Address, Noon);
        invitation.Accept(_guest, Address, Noon);

        Assert.Equal(OrganisationRules.InvitationsServeOnce, Refusal(() => invitation.Accept(PersonId.New(), Address, Noon)));
        Assert.Equal(OrganisationRules.InvitationsServeOnce, Refusal(() => invitation.Withdraw(Noon)));
    }

    [Fact]
    public void It_expires_after_fourteen_days()
    {
        var (invitation, _) = Send();

        Assert.True(invitation.IsPending(Noon.AddDays(14).AddSeconds(-1)));
        Assert.False(invitation.IsPending(Noon.AddDays(14)));
        Assert.Equal(OrganisationRules.InvitationsExpire, Refusal(() => invitation.Accept(_guest, Address, Noon.AddDays(14))));
    }

    [Fact]
    public void It_is_bound_to_its_address_however_that_is_spelled()
    {
        var (invitation, _) = Send();

        Assert.Equal(OrganisationRules.InvitationsAreForTheirAddress, Refusal(() => invitation.Accept(_guest, EmailAddress.Parse("autre@ville.example"), Noon)));
        invitation.Accept(_guest, EmailAddress.Parse(" DSI@Ville.Example "), Noon);
        Assert.Equal(_guest, invitation.AcceptedBy);
    }

    [Fact]
    public void A_withdrawn_one_is_refused()
    {
        var (invitation, _) = Send();

        invitation.Withdraw(Noon);

        Assert.Equal(OrganisationRules.InvitationWasWithdrawn, Refusal(() => invitation.Accept(_guest, Address, Noon)));
    }

    [Fact]
    public void Nobody_becomes_owner_by_invitation() =>
        Assert.Equal(OrganisationRules.OwnersAreNotInvited, Refusal(() => Invitation.Send(OrganisationId.New(), Address, OrganisationRole.Owner, null, null, PersonId.New(), Noon)));

    private static (Invitation Invitation, string Token) Send() =>
        Invitation.Send(OrganisationId.New(), Address, OrganisationRole.Member, new PlanInvitation(PlanId.New(), ScreenRole.Redacteur, "s1"), "Bonjour", PersonId.New(), Noon);

    private static BusinessRule Refusal(Action act) => Assert.Throws<RuleBrokenException>(act).Rule;
}
