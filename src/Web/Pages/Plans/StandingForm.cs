using Portal.Domain.Plans;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;

namespace Portal.Web.Pages.Plans;

/// <summary>What limits a plan, as its form asks it; every answer may be left out.</summary>
public sealed class StandingForm
{
    public string? BudgetCap { get; set; }
    public string? YearlyCap { get; set; }
    public string? Size { get; set; }
    public RiskProfile? RiskProfile { get; set; }

    public bool IsBlank => ToStanding().IsEmpty;

    public static StandingForm Of(StandingConstraints standing) => new() { BudgetCap = standing.BudgetCap, YearlyCap = standing.YearlyCap, Size = standing.Size, RiskProfile = standing.RiskProfile };

    public StandingConstraints ToStanding() => new() { BudgetCap = Blank(BudgetCap), YearlyCap = Blank(YearlyCap), Size = Blank(Size), RiskProfile = RiskProfile };

    /// <summary>The field a refusal is about, for the form to point at it; none when it is about something else.</summary>
    public string FieldOf(RuleBrokenException refusal) =>
        refusal.Rule != PlanRules.CapsAreAmounts ? "" : refusal.Arguments is [string typed, ..] && typed == Blank(BudgetCap) ? "Form.Limits.BudgetCap" : "Form.Limits.YearlyCap";

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
