namespace Portal.Web.Mail;

/// <summary>A mail in the development mailbox.</summary>
public sealed record ReceivedMail(int Number, DateTimeOffset At, OutgoingMail Mail);
