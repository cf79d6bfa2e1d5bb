using Portal.Workflows.Engine;
using Portal.Workflows.Outlook;

namespace Portal.Workflows.InMemory;

/// <summary>One stage of a circuit as a plan would go through it.</summary>
/// <param name="On">The earliest date it may be over.</param>
/// <param name="Obstacles">What would stop the plan there.</param>
/// <param name="Mails">How many messages would leave.</param>
public sealed record DryRunStage(StageKind Kind, string? Step, string? Body, DateOnly On, IReadOnlyList<Obstacle> Obstacles, int Mails);
