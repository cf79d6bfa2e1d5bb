using Microsoft.Extensions.Logging;
using Portal.Authoring.Schema.Upgrades;

namespace Portal.Authoring.Sessions;

/// <summary>What every session needs from outside.</summary>
public sealed record SessionServices(
    IUpdateLog Log, IClientIds ClientIds, IEditRights Rights, IPlanSettings Settings, IReadModels ReadModels, ISessionRelay Relay,
    SessionLimits Limits, TimeProvider Time, ILogger<LiveSession> Logger)
{
    public PlanUpgrades Upgrades { get; init; } = PlanUpgrades.Shipped;
}
