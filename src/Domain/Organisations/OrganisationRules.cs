using Portal.Domain.Shared;

namespace Portal.Domain.Organisations;

/// <summary>What is refused about organisations, memberships, invitations and readers; each code is the resource key of its message.</summary>
public static class OrganisationRules
{
    public static readonly BusinessRule NameIsShortAndPresent = new("Organisations.NameIsShortAndPresent");
    public static readonly BusinessRule SizeFitsTheKind = new("Organisations.SizeFitsTheKind");
    public static readonly BusinessRule ZoneIsKnown = new("Organisations.ZoneIsKnown");
    public static readonly BusinessRule OneOwnerRemains = new("Organisations.OneOwnerRemains");
    public static readonly BusinessRule MembershipIsActive = new("Organisations.MembershipIsActive");
    public static readonly BusinessRule OnlyOwnersNameOwners = new("Organisations.OnlyOwnersNameOwners");
    public static readonly BusinessRule InvitationsExpire = new("Organisations.InvitationsExpire");
    public static readonly BusinessRule InvitationsServeOnce = new("Organisations.InvitationsServeOnce");
    public static readonly BusinessRule InvitationWasWithdrawn = new("Organisations.InvitationWasWithdrawn");
    public static readonly BusinessRule InvitationsAreForTheirAddress = new("Organisations.InvitationsAreForTheirAddress");
    public static readonly BusinessRule SectionInvitationsNameAPlan = new("Organisations.SectionInvitationsNameAPlan");
    public static readonly BusinessRule OwnersAreNotInvited = new("Organisations.OwnersAreNotInvited");
    public static readonly BusinessRule AddressIsValid = new("Organisations.AddressIsValid");
    public static readonly BusinessRule ClosingIsAskedOnce = new("Organisations.ClosingIsAskedOnce");
    public static readonly BusinessRule ClosingIsTakenBackInTime = new("Organisations.ClosingIsTakenBackInTime");
    public static readonly BusinessRule CodesExpire = new("Organisations.CodesExpire");
    public static readonly BusinessRule CodeTriesAreFew = new("Organisations.CodeTriesAreFew");
    public static readonly BusinessRule CodeMatches = new("Organisations.CodeMatches");
}
