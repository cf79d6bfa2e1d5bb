using Portal.Domain.Governance;
using Portal.Domain.Shared;
using Portal.Workflows.Engine;

namespace Portal.Web.Meetings;

/// <summary>A session on one person's desk, with what that person may do and what stands before the body there.</summary>
/// <param name="Cases">Cases of the plans on the agenda.</param>
/// <param name="Decisions">Decisions taken in this session.</param>
/// <param name="Others">The body's other sessions, for approving minutes in a later one.</param>
public sealed record OpenMeeting(Meeting Meeting, Body Body, bool MayManage, IReadOnlyList<WorkflowCase> Cases, IReadOnlyList<Decision> Decisions, IReadOnlyList<Meeting> Others)
{
    public Decision? DecisionOn(AgendaItem item) => Decisions.LastOrDefault(decision => decision.DeliverableId == item.DeliverableId);

    /// <summary>The plan of that point stands before the body in this session.</summary>
    public bool Awaits(AgendaItem item) => item.Kind == AgendaItemKind.Plan && CaseOf(item.DeliverableId)?.Current.Session?.Meeting == Meeting.Id;

    /// <summary>The plan went elsewhere: another session, or back to its authors.</summary>
    public bool IsWithdrawn(AgendaItem item) => item.Kind == AgendaItemKind.Plan && !Awaits(item) && DecisionOn(item) is null;

    public WorkflowCase? CaseOf(DeliverableId? deliverable) => Cases.FirstOrDefault(running => running.DeliverableId == deliverable);

    public AgendaItem? Item(AgendaItemId id) => Meeting.Items.FirstOrDefault(item => item.Id == id);
}
