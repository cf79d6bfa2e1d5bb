using Portal.Domain.Shared;

namespace Portal.Web.Pages.Organisations;

/// <summary>A plan and the place of the circuit where it stands.</summary>
/// <param name="Place">Key of a <see cref="Rendering.Circuits.CircuitNode"/>, or of what stands beside it.</param>
/// <param name="Version">Version of the circuit it runs under, when that is not the current one.</param>
public sealed record StandingPlan(PlanId Id, string Title, string Place, int? Version);
