using Microsoft.Extensions.Localization;
using Portal.Domain.Governance;
using Portal.Domain.Plans;
using Portal.Domain.Plans.Records.Kinds;
using Portal.Web.Rendering.Blocks;
using Portal.Web.Resources;

namespace Portal.Web.Pages.Approvals;

/// <summary>Makes an amendment of a mean to put off: what it says in words, and the only lines of the plan it opens.</summary>
public sealed class MeanDeferrals(PlanWords words, IStringLocalizer<ApprovalText> text)
{
    private static readonly string[] Extents = ["partial", "none", "full"];

    /// <summary>The means that may be put off, by id.</summary>
    public static IReadOnlyList<(string Id, string Name)> Means(LivePlan plan) =>
        [.. plan.Of(MeanKind.Key).Where(mean => mean["status"] is not ("deferred" or "not-retained")).Select(mean => (mean.Id, Name(plan, mean)))];

    public static IEnumerable<string> ExtentsOffered => Extents;

    /// <summary>Null when no mean of the plan is chosen.</summary>
    public AmendmentRequest? RequestOf(LivePlan plan, DeferralLine line)
    {
        if (plan.Record(line.Mean) is not { Kind: MeanKind.Key } mean) return null;

        var objective = plan.Linked(mean, "action") is { } action ? plan.Linked(action, "objective") : null;
        var scope = plan.Of(ScopeKind.Key).FirstOrDefault(each => objective is not null && each["objective"] == objective.Id);
        var section = scope is null ? SectionFor(plan, mean) : null;
        var deferral = new MeanDeferral
        {
            Mean = mean.Id,
            Objective = objective?.Id,
            Substitute = line.Substitute?.Trim() ?? "",
            Reason = line.Reason?.Trim() ?? "",
            Extent = Extents.Contains(line.Extent) ? line.Extent : Extents[0],
            Scope = scope?.Id,
            Section = section,
        };
        var said = text["Deferral.Text", Name(plan, mean), deferral.Substitute, objective is null ? text["Deferral.Plan"] : Name(plan, objective), words.Choice(ScopeKind.Key, "extent", deferral.Extent), deferral.Reason].Value;
        return new AmendmentRequest
        {
            Text = said,
            Sections = section is null ? [] : [section],
            Records = scope is null ? [mean.Id] : [mean.Id, scope.Id],
            ResponsibleName = line.Responsible,
            DueOn = line.DueOn,
            Deferral = deferral,
        };
    }

    /// <summary>Where the scope is told already, else where the mean stands.</summary>
    private static string SectionFor(LivePlan plan, PlanRecord mean) =>
        plan.Of(ScopeKind.Key).FirstOrDefault()?.SectionId ?? plan.Outline.FirstOrDefault(section => section.Section.Blocks.Contains("scope"))?.Id ?? mean.SectionId;

    private static string Name(LivePlan plan, PlanRecord record) => record.Code is { Length: > 0 } code && plan.TitleOf(record) != code ? $"{code} « {plan.TitleOf(record)} »" : $"« {plan.TitleOf(record)} »";
}
