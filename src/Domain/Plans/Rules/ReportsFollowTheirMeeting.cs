using Portal.Domain.Plans.Records.Kinds;

namespace Portal.Domain.Plans.Rules;

/// <summary>CHARTER. A report of a given day comes from a body that meets on a known day.</summary>
public sealed class ReportsFollowTheirMeeting : IPlanRule
{
    public string Code => "CHARTER";
    public AlertLevel Level => AlertLevel.Information;
    public IReadOnlyList<string>? Reads { get; } = [RecurrenceKind.Key, ReportLinkKind.Key];

    public IEnumerable<Alert> Check(LivePlan plan)
    {
        var free = plan.Of(RecurrenceKind.Key).Where(meeting => meeting.Ticked("dayChosenByLeader")).SelectMany(meeting => meeting.Items("bodies")).ToHashSet(StringComparer.Ordinal);
        return from report in plan.Of(ReportLinkKind.Key)
               where report["weekday"] is not null && report.Items("from").Any(free.Contains)
               select this.Raise(report, "weekday", plan.Named(report), new VocabularyKey($"Choices.report-link.weekday.{report["weekday"]}")) with { Evidence = report["weekday"] ?? "" };
    }
}
