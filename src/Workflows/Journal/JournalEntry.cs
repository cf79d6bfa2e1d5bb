using Portal.Domain.Approvals;
using Portal.Domain.Shared;
using Portal.Workflows.Engine;

namespace Portal.Workflows.Journal;

/// <summary>
/// One command carried out: who, when, from where to where, why. Unique by organisation, case and number (the revision it made), so a
/// command that ran twice is impossible to store.
/// </summary>
public sealed class JournalEntry : IOwnedByOrganisation
{
    private JournalEntry() { }

    public JournalEntry(WorkflowCase @case, CaseState before, Transition transition, Actor actor, DateTimeOffset at)
    {
        OrganisationId = @case.OrganisationId;
        Id = JournalEntryId.New();
        CaseId = @case.Id;
        DeliverableId = @case.DeliverableId;
        Number = transition.Next.Revision;
        Command = transition.Command;
        From = before.State;
        To = transition.Next.State;
        Step = before.Step ?? transition.Next.Step;
        Version = transition.Next.Number;
        ActorId = actor.Person;
        ActorName = actor.Name;
        Reason = transition.Reason;
        Detail = transition.Detail;
        At = at;
    }

    public OrganisationId OrganisationId { get; private set; }
    public JournalEntryId Id { get; private set; }
    public CaseId CaseId { get; private set; }
    public DeliverableId DeliverableId { get; private set; }
    public int Number { get; private set; }
    /// <summary>Name of the command; the sentence on screen is resource <c>Journal.{Command}</c>.</summary>
    public string Command { get; private set; } = "";
    public ApprovalState From { get; private set; }
    public ApprovalState To { get; private set; }
    public string? Step { get; private set; }
    public VersionNumber Version { get; private set; }
    public PersonId? ActorId { get; private set; }
    public string ActorName { get; private set; } = "";
    public string? Reason { get; private set; }
    /// <summary>What it was about when the states do not say: kind of decision, number of an amendment, audience.</summary>
    public string? Detail { get; private set; }
    public DateTimeOffset At { get; private set; }
}
