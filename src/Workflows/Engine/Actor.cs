using Portal.Domain.Shared;

namespace Portal.Workflows.Engine;

/// <summary>Who gives the command: a person, or nobody when the portal itself does (demonstration data, timers).</summary>
public sealed record Actor(PersonId Person, string Name);
