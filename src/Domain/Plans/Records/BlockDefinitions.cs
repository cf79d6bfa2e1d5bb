using System.Collections.Frozen;
using Portal.Domain.Plans.Records.Kinds;

namespace Portal.Domain.Plans.Records;

/// <summary>Every structured block a section may show, registered once.</summary>
public static class BlockDefinitions
{
    public static IReadOnlyList<BlockDefinition> All { get; } =
    [
        new("facts", BlockLayout.Table, FactKind.Key) { Columns = ["title", "value", "unit", "asOf", "note"], GroupBy = "group" },
        new("inventory", BlockLayout.Table, InventoryKind.Key) { Columns = ["title", "quantity", "quantityText", "site", "partOf"], GroupBy = "class" },
        new("achievements", BlockLayout.Table, AchievementKind.Key) { Columns = ["title", "year"] },
        new("issues", BlockLayout.Table, IssueKind.Key) { Columns = ["category", "title", "amount"] },
        new("constraints", BlockLayout.Table, ConstraintKind.Key) { Columns = ["category", "title", "amount"] },
        new("mandates", BlockLayout.Mandates, MandateKind.Key) { Columns = ["title", "date", "axis", "action", "heading1", "items1", "heading2", "items2", "heading3", "items3", "heading4", "items4"], Filter = new("nature", "political") },
        new("technical-brief", BlockLayout.Mandates, MandateKind.Key) { Columns = ["title", "date", "axis", "action", "heading1", "items1", "heading2", "items2", "heading3", "items3", "heading4", "items4"], Filter = new("nature", "technical") },
        new("themes", BlockLayout.Table, ThemeKind.Key) { Columns = ["code", "title", "note"], WholePlan = true },
        new("findings", BlockLayout.Table, FindingKind.Key) { Columns = ["title", "consequence"], GroupBy = "theme" },
        new("risks", BlockLayout.Table, RiskKind.Key) { Columns = ["category", "title", "level", "probability", "impact", "reason", "owner", "mitigation"] },
        new("heat-map", BlockLayout.View, null) { WholePlan = true },
        new("roadmap", BlockLayout.Table, RoadmapRowKind.Key) { Columns = ["title", "project", "variants"], GroupBy = "theme" },
        new("recommendations", BlockLayout.Matrix, RecommendationKind.Key) { Columns = ["title", "theme", "gridRow"], GroupBy = "class" },
        new("planning-grid", BlockLayout.QuarterGrid, GridRowKind.Key) { Columns = ["code", "title"], GroupBy = "theme", Cells = "q." },
        new("envelopes", BlockLayout.Envelopes, EnvelopeKind.Key) { Columns = ["theme"], Cells = "planned.", TotalsKind = EnvelopeTotalKind.Key },
        new("envelope-rollup", BlockLayout.View, null) { WholePlan = true },
        new("budget-figures", BlockLayout.Table, BudgetFigureKind.Key) { Columns = ["title", "amount", "frequency", "period", "excludes", "partOf", "included"] },
        new("budget-load", BlockLayout.View, null) { WholePlan = true },
        new("objectives", BlockLayout.Table, ObjectiveKind.Key) { Columns = ["code", "title", "indicator", "baseline", "target", "unit", "direction", "due"] },
        new("actions", BlockLayout.Table, ActionKind.Key) { Columns = ["code", "title", "objective", "period", "bodies", "actors", "status"] },
        new("stages", BlockLayout.Stages, StageKind.Key) { Columns = ["code", "title", "period", "status"], Lines = new(ActionKind.Key, "stage", "group", ["code", "title", "text", "status", "condition", "bodies", "actors"]) },
        new("stage-items", BlockLayout.Table, ActionKind.Key) { Columns = ["code", "title", "text", "stage", "status", "condition", "requires", "bodies", "actors"], GroupBy = "group" },
        new("stage-calendar", BlockLayout.View, null) { WholePlan = true },
        new("sourcing", BlockLayout.Table, SourcingChoiceKind.Key) { Columns = ["dimension", "title", "options", "advice", "chosen", "decidedBy"] },
        new("scenarios", BlockLayout.Scenarios, ScenarioKind.Key) { Columns = ["level", "title", "stage", "cumulativeBasis", "runningBasis", "statedInvestment", "statedRunning", "statedGain", "status"], Lines = new(CostLineKind.Key, "scenario", "block", ["title", "quantity", "amount", "rate"]) },
        new("scenario-comparison", BlockLayout.View, null) { WholePlan = true },
        new("bodies", BlockLayout.Table, BodyKind.Key) { Columns = ["nature", "title", "mission", "permanence", "leader", "chair", "createdIn"], WholePlan = true },
        new("memberships", BlockLayout.Table, MembershipKind.Key) { Columns = ["actor", "title", "rank", "roleNote", "actionCodes", "department", "candidate"], GroupBy = "body", WholePlan = true },
        new("actors", BlockLayout.Table, ActorKind.Key) { Columns = ["code", "title", "aliases", "side", "department"], WholePlan = true },
        new("governance", BlockLayout.Table, GovernanceKind.Key) { Columns = ["title", "value", "owner", "cadence", "due", "amount"] },
        new("resources", BlockLayout.Table, ResourceKind.Key) { Columns = ["title", "value", "owner", "cadence", "due", "amount"] },
        new("methods", BlockLayout.Table, MethodKind.Key) { Columns = ["title", "value", "owner", "cadence", "due", "amount"] },
        new("compliance", BlockLayout.Table, ComplianceKind.Key) { Columns = ["title", "value", "status", "owner", "cadence", "due", "amount"] },
        new("sourcing-partners", BlockLayout.Table, SourcingKind.Key) { Columns = ["title", "value", "owner", "cadence", "due", "amount"] },
        new("kpis", BlockLayout.Table, KpiKind.Key) { Columns = ["code", "title", "unit", "direction", "target", "targetPeriod", "tolerance", "owner", "cadence"], Cells = "actual." },
        new("kpi-dashboard", BlockLayout.View, null) { WholePlan = true },
        new("derived-figures", BlockLayout.Table, RatioKind.Key) { Columns = ["title", "operation", "left", "right"] },
        new("ratios", BlockLayout.View, null) { WholePlan = true },
        new("swot", BlockLayout.Table, SwotKind.Key) { Columns = ["title"], GroupBy = "quadrant" },
        new("competitors", BlockLayout.Table, CompetitorKind.Key) { Columns = ["title", "share", "note"] },
        new("principles", BlockLayout.Table, PrincipleKind.Key) { Columns = ["code", "title", "text"], GroupBy = "topic" },
        new("phases", BlockLayout.Stages, PhaseKind.Key) { Columns = ["code", "title", "objective", "period", "parent", "status"], Lines = new(ActionKind.Key, "phase", "group", ["code", "title", "actors", "period", "status"]) },
        new("means", BlockLayout.Table, MeanKind.Key) { Columns = ["code", "title", "text", "status"], GroupBy = "action" },
        new("macro-tasks", BlockLayout.Table, MacroTaskKind.Key) { Columns = ["code", "title", "owner", "delivery", "logistics", "milestone", "duration", "mean", "status"] },
        new("precedences", BlockLayout.Table, PrecedenceKind.Key) { Columns = ["from", "to", "nature", "lag"] },
        new("pert", BlockLayout.View, null) { WholePlan = true },
        new("milestones", BlockLayout.Table, MilestoneKind.Key) { Columns = ["title", "due", "owner", "state"] },
        new("summary", BlockLayout.View, null) { WholePlan = true },
        new("decision-sheet", BlockLayout.View, null) { WholePlan = true },
    ];

    private static readonly FrozenDictionary<string, BlockDefinition> ByKey = All.ToFrozenDictionary(block => block.Key);

    /// <summary>Null for a block this release does not know.</summary>
    public static BlockDefinition? Find(string key) => ByKey.GetValueOrDefault(key);
}
