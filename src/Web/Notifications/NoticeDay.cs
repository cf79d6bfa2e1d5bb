namespace Portal.Web.Notifications;

/// <summary>What happened on one day, by plan; an empty name gathers what is about no plan.</summary>
public sealed record NoticeDay(DateOnly Day, IReadOnlyList<NoticeDay.OfPlan> Plans)
{
    public sealed record OfPlan(string Name, IReadOnlyList<NoticeLine> Lines);
}
