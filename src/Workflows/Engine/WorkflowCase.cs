using Portal.Domain.Approvals;
using Portal.Domain.Shared;
using Portal.Workflows.Definitions;

namespace Portal.Workflows.Engine;

/// <summary>
/// The case of one deliverable, from its first draft on. <see cref="Current"/> is the truth; the columns beside it are for queries.
/// The definition is the text the cycle started with: changing the circuit never changes a running case.
/// </summary>
public sealed class WorkflowCase : IOwnedByOrganisation
{
    private WorkflowCase() { }

    public WorkflowCase(OrganisationId organisationId, PlanId planId, DeliverableId deliverableId, WorkflowDefinition definition, DateTimeOffset at)
    {
        OrganisationId = organisationId;
        Id = CaseId.New();
        PlanId = planId;
        DeliverableId = deliverableId;
        OpenedAt = at;
        Current = new CaseState { Since = at };
        Pin(definition);
        Mirror();
    }

    public OrganisationId OrganisationId { get; private set; }
    public CaseId Id { get; private set; }
    public PlanId PlanId { get; private set; }
    public DeliverableId DeliverableId { get; private set; }
    public string DefinitionKey { get; private set; } = "";
    public int DefinitionVersion { get; private set; }
    public string DefinitionJson { get; private set; } = "";
    public CaseState Current { get; private set; } = new();
    public ApprovalState State { get; private set; }
    public string? Step { get; private set; }
    /// <summary>Concurrency token: two commands at once, one wins and the other is told.</summary>
    public int Revision { get; private set; }
    /// <summary>When somebody must have done something (end of review, session), for lists.</summary>
    public DateOnly? DueOn { get; private set; }
    public DateTimeOffset OpenedAt { get; private set; }

    public WorkflowDefinition Definition => Definitions.DefinitionJson.Read(DefinitionJson);

    /// <summary>Takes the definition for the cycle that starts.</summary>
    public void Pin(WorkflowDefinition definition)
    {
        DefinitionKey = definition.Key;
        DefinitionVersion = definition.Version;
        DefinitionJson = Definitions.DefinitionJson.Write(definition);
    }

    public void Become(CaseState next)
    {
        if (next.Revision != Current.Revision + 1) throw new InvalidOperationException($"Case {Id} goes from revision {Current.Revision} to {next.Revision}.");
        Current = next;
        Mirror();
    }

    private void Mirror()
    {
        State = Current.State;
        Step = Current.Step;
        Revision = Current.Revision;
        DueOn = Current.State switch
        {
            ApprovalState.Review => Current.Review?.DueOn,
            ApprovalState.Provisional => Current.Session?.HeldOn,
            _ => null,
        };
    }
}
