using Portal.Domain.Shared;

namespace Portal.Workflows.Engine;

/// <summary>What a command did: the state now, and remarks worth showing.</summary>
public sealed record CommandResult(CaseState State, IReadOnlyList<BusinessRule> Remarks);
