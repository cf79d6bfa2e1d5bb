namespace Portal.Web.Pages.Organisations;

/// <summary>Who opens the link of an invitation. The link itself proves the mailbox, so saying whether the address has an account tells nothing to others.</summary>
public enum InvitationVisitor { Invited, SomeoneElse, HasAccount, NewPerson }
