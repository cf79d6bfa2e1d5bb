using Portal.Domain.People;

namespace Portal.Web.Pages.Organisations;

/// <summary>One person of a pasted list: a name, and a mail address when there is one.</summary>
public sealed record SeatLine(string Name, EmailAddress? Email);
