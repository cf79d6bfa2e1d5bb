using Portal.Domain.Shared;

namespace Portal.Domain.People;

/// <summary>What the domain needs to know of a person; the account itself belongs to the sign-in.</summary>
public sealed record PersonFacts(PersonId Id, string DisplayName, EmailAddress Email, bool EmailConfirmed, string Culture);
