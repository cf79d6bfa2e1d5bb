using Portal.Domain.Shared;

namespace Portal.Workflows.Outlook;

/// <summary>What the case waits for: the act, who may do it, until when. Names include people without an account.</summary>
public sealed record Awaited(Act Act, IReadOnlyList<PersonId> People, IReadOnlyList<string> Names, DateOnly? DueOn);
