using Portal.Domain.Shared;

namespace Portal.Domain.Governance;

/// <summary>A naming (baptême): the body gives the project its name; the former one stays as an alias.</summary>
public sealed class Naming : IOwnedByOrganisation
{
    private Naming() { }

    public Naming(OrganisationId organisationId, PlanId planId, DecisionId decisionId, string oldName, string newName, DateTimeOffset at)
    {
        OrganisationId = organisationId;
        Id = NamingId.New();
        PlanId = planId;
        DecisionId = decisionId;
        OldName = oldName;
        NewName = newName;
        At = at;
    }

    public OrganisationId OrganisationId { get; private set; }
    public NamingId Id { get; private set; }
    public PlanId PlanId { get; private set; }
    public DecisionId DecisionId { get; private set; }
    public string OldName { get; private set; } = "";
    public string NewName { get; private set; } = "";
    public DateTimeOffset At { get; private set; }
}
