using Portal.Domain.Governance;
using Portal.Domain.Shared;

namespace Portal.Workflows.Engine;

/// <summary>The decision whose amendments are being integrated, and where the plan goes once they are.</summary>
/// <param name="Adopts">True when the deciding body amended: verified amendments make the version definitive without a second vote.</param>
/// <param name="ReturnTo">Step the plan comes back before, otherwise.</param>
/// <param name="VersionBefore">The version the body saw: what nothing but the targets may differ from.</param>
public sealed record PendingAmendments(DecisionId Decision, bool Adopts, string? ReturnTo, VersionId? VersionBefore);
