using Portal.Web.Realtime.Wire;

namespace Portal.Web.Realtime;

/// <summary>What the server says to a browser that has a plan open.</summary>
public interface IPlanClient
{
    Task Ack(AckOnWire message);
    Task Refused(RefusedOnWire message);
    Task Update(UpdateOnWire message);
    Task Awareness(AwarenessOnWire message);
    Task Rights(RightsChangedOnWire message);
    Task Freezing(FreezingOnWire message);
    Task Projected(ProjectedOnWire message);
    Task Commented(CommentedOnWire message);
    Task Suggested(SuggestedOnWire message);
    Task Answered(AnsweredOnWire message);
    Task Noticed(NoticedOnWire message);
    Task Dropped(DroppedOnWire message);
}
