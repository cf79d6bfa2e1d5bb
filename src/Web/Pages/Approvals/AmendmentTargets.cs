using Portal.Domain.Plans;
using Portal.Domain.Plans.Records;
using Portal.Web.Rendering.Blocks;

namespace Portal.Web.Pages.Approvals;

/// <summary>The lines of a plan as an amendment names them: « objectif O4 Missions sur mobile ».</summary>
internal static class AmendmentTargets
{
    private const int Shown = 80;

    public static IReadOnlyList<(string Section, IReadOnlyList<(string Id, string Name)> Records)> Of(LivePlan plan, PlanWords words) =>
    [
        .. plan.Outline
            .Select(section => ($"{section.Number} {section.Section.Title}", (IReadOnlyList<(string, string)>)[.. plan.Records.Where(record => record.SectionId == section.Id && RecordKinds.Find(record.Kind) is not null).Select(record => (record.Id, NameOf(plan, record, words)))]))
            .Where(group => group.Item2.Count > 0),
    ];

    public static string NameOf(LivePlan plan, PlanRecord record, PlanWords words)
    {
        var title = plan.TitleOf(record);
        var name = string.Join(' ', new[] { words.One(record.Kind), record.Code, title == record.Code ? null : title }.Where(part => !string.IsNullOrWhiteSpace(part)));
        return name.Length <= Shown ? name : name[..(Shown - 1)].TrimEnd() + "…";
    }
}
