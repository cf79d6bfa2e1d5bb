using Portal.Domain.Governance;
using Portal.Domain.Shared;

namespace Portal.Workflows.Engine.Effects;

/// <summary>Plans the session a plan is put on the agenda of, unless it joins one that exists; either way the plan is a point of its agenda.</summary>
public sealed record PlanMeeting(MeetingId Id, BodyId Body, SessionChoice Session) : Effect
{
    internal override ValueTask ApplyAsync(EffectContext context, CancellationToken cancellationToken)
    {
        var dossier = context.Dossier;
        var meeting = dossier.Meetings.FirstOrDefault(meeting => meeting.Id == Id);
        if (meeting is null)
        {
            meeting = new Meeting(dossier.Organisation.Id, Id, Body, Session.HeldOn, Session.StartsAt, Session.Place, context.Now);
            context.Store.Add(meeting);
        }

        meeting.Put(AgendaItemKind.Plan, dossier.Plan.ShownName, dossier.Plan.Id, dossier.Deliverable.Id);
        return ValueTask.CompletedTask;
    }
}
