using Portal.Domain.Organisations;

namespace Portal.Web.Pages.Organisations;

/// <summary>One address of the members' list as a row.</summary>
public sealed record ReaderRow(ReaderId Id, string Email, string? Name, DateTimeOffset AddedAt, bool TakesMails);
