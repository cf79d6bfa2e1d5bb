using Portal.Domain.People;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;

namespace Portal.Domain.Organisations;

/// <summary>
/// An invitation by mail: membership of the organisation and, if wanted, one role on one plan and one section.
/// Single use, fourteen days, bound to the address. Only the hash of its token is stored.
/// </summary>
public sealed class Invitation : IOwnedByOrganisation
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(14);

    private Invitation() { }

    public OrganisationId OrganisationId { get; private set; }
    public InvitationId Id { get; private set; }
    public EmailAddress Email { get; private set; }
    public OrganisationRole Role { get; private set; }
    public PlanId? PlanId { get; private set; }
    public ScreenRole? PlanRole { get; private set; }
    /// <summary>Section of the live document the person is asked to write; accepting lands there.</summary>
    public string? SectionId { get; private set; }
    public string? Message { get; private set; }
    public byte[] TokenHash { get; private set; } = [];
    public PersonId InvitedBy { get; private set; }
    public DateTimeOffset InvitedAt { get; private set; }
    public DateTimeOffset ExpiresAt { get; private set; }
    public PersonId? AcceptedBy { get; private set; }
    public DateTimeOffset? AcceptedAt { get; private set; }
    public DateTimeOffset? WithdrawnAt { get; private set; }

    public bool IsPending(DateTimeOffset now) => AcceptedAt is null && WithdrawnAt is null && now < ExpiresAt;

    /// <summary>Makes an invitation and the token that goes in the mail, which exists nowhere else.</summary>
    public static (Invitation Invitation, string Token) Send(
        OrganisationId organisation, EmailAddress email, OrganisationRole role, PlanInvitation? plan, string? message, PersonId by, DateTimeOffset at)
    {
        Rule.Require(role != OrganisationRole.Owner, OrganisationRules.OwnersAreNotInvited);
        var token = Secret.NewToken();
        var invitation = new Invitation
        {
            OrganisationId = organisation,
            Id = InvitationId.New(),
            Email = email,
            Role = role,
            PlanId = plan?.Plan,
            PlanRole = plan?.Role,
            SectionId = plan?.SectionId,
            Message = string.IsNullOrWhiteSpace(message) ? null : message.Trim(),
            TokenHash = Secret.Hash(token),
            InvitedBy = by,
            InvitedAt = at,
            ExpiresAt = at + Lifetime,
        };
        return (invitation, token);
    }

    /// <summary>Accepts it for the person who holds that address. Accepting twice by the same person changes nothing.</summary>
    public void Accept(PersonId person, EmailAddress email, DateTimeOffset at)
    {
        if (AcceptedBy == person) return;
        Rule.Require(AcceptedAt is null, OrganisationRules.InvitationsServeOnce);
        Rule.Require(WithdrawnAt is null, OrganisationRules.InvitationWasWithdrawn);
        Rule.Require(at < ExpiresAt, OrganisationRules.InvitationsExpire);
        Rule.Require(email == Email, OrganisationRules.InvitationsAreForTheirAddress, Email.Value);
        AcceptedBy = person;
        AcceptedAt = at;
    }

    public void Withdraw(DateTimeOffset at)
    {
        Rule.Require(AcceptedAt is null, OrganisationRules.InvitationsServeOnce);
        WithdrawnAt ??= at;
    }
}
