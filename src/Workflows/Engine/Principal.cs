using Portal.Domain.Approvals;
using Portal.Domain.Shared;

namespace Portal.Workflows.Engine;

/// <summary>In whose name something is said: the actor's own, or that of someone whose delegation they hold now.</summary>
/// <param name="By">The delegate who speaks for them; null when they speak themselves.</param>
public sealed record Principal(PersonId Person, string Name, Roles Roles, string? By);
