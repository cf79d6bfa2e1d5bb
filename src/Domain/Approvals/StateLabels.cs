using Portal.Domain.Organisations;

namespace Portal.Domain.Approvals;

/// <summary>The words of the states depend on who decides: « Adopté » in a town, « Validé » in a company. Gives resource keys.</summary>
public static class StateLabels
{
    public static string KeyOf(ApprovalState state, OrganisationKind kind) => $"States.{kind}.{state}";
}
