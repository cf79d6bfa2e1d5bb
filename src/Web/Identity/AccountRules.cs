using Portal.Domain.Shared;

namespace Portal.Web.Identity;

/// <summary>What is refused about accounts and invitations at the door; each code is the resource key of its message.</summary>
public static class AccountRules
{
    public static readonly BusinessRule ConfirmYourAddressFirst = new("Accounts.ConfirmYourAddressFirst");
    public static readonly BusinessRule AlreadyMember = new("Accounts.AlreadyMember");
}
