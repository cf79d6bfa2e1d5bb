using Portal.Domain.Governance;
using Portal.Domain.Shared;

namespace Portal.Workflows.Engine.Effects;

/// <summary>Plans the session a plan is put on the agenda of, unless it joins one that exists.</summary>
public sealed record PlanMeeting(MeetingId Id, BodyId Body, SessionChoice Session) : Effect
{
    internal override ValueTask ApplyAsync(EffectContext context, CancellationToken cancellationToken)
    {
        if (context.Dossier.Meetings.All(meeting => meeting.Id != Id))
            context.Store.Add(new Meeting(context.Dossier.Organisation.Id, Id, Body, Session.HeldOn, Session.StartsAt, Session.Place, context.Now));
        return ValueTask.CompletedTask;
    }
}
