using System.Collections.Frozen;
using Portal.Domain.Plans.Records.Kinds;

namespace Portal.Domain.Plans.Records;

/// <summary>Every kind of record a plan may hold, registered once.</summary>
public static class RecordKinds
{
    public static IReadOnlyList<RecordKind> All { get; } =
    [
        FactKind.Definition,
        InventoryKind.Definition,
        AchievementKind.Definition,
        IssueKind.Definition,
        ConstraintKind.Definition,
        MandateKind.Definition,
        MandateAnswerKind.Definition,
        ThemeKind.Definition,
        FindingKind.Definition,
        RiskKind.Definition,
        RoadmapRowKind.Definition,
        RecommendationKind.Definition,
        GridRowKind.Definition,
        EnvelopeKind.Definition,
        EnvelopeTotalKind.Definition,
        BudgetFigureKind.Definition,
        StageKind.Definition,
        ObjectiveKind.Definition,
        ActionKind.Definition,
        ActorKind.Definition,
        BodyKind.Definition,
        MembershipKind.Definition,
        SourcingChoiceKind.Definition,
        ScenarioKind.Definition,
        CostLineKind.Definition,
        GovernanceKind.Definition,
        ResourceKind.Definition,
        MethodKind.Definition,
        ComplianceKind.Definition,
        SourcingKind.Definition,
        KpiKind.Definition,
        RatioKind.Definition,
        SwotKind.Definition,
        CompetitorKind.Definition,
        PrincipleKind.Definition,
        PhaseKind.Definition,
        MeanKind.Definition,
        MacroTaskKind.Definition,
        PrecedenceKind.Definition,
        MilestoneKind.Definition,
        StructureKind.Definition,
        ProcessKind.Definition,
        FunctionKind.Definition,
        EntityKind.Definition,
        FlowKind.Definition,
        RoleCellKind.Definition,
        KeyFigureKind.Definition,
        WeaknessKind.Definition,
        FunctionChangeKind.Definition,
        TargetDescriptionKind.Definition,
        CoverageKind.Definition,
        ScopeKind.Definition,
        ProposalKind.Definition,
        CharterKind.Definition,
        RecurrenceKind.Definition,
        ReportLinkKind.Definition,
        FundingKind.Definition,
        FigureKind.Definition,
    ];

    /// <summary>The kinds that hold money: what a budget controller writes and answers for.</summary>
    public static IReadOnlySet<string> Money { get; } =
        FrozenSet.Create(EnvelopeKind.Key, EnvelopeTotalKind.Key, ScenarioKind.Key, CostLineKind.Key, BudgetFigureKind.Key);

    private static readonly FrozenDictionary<string, RecordKind> ByKey = All.ToFrozenDictionary(kind => kind.Key);

    /// <summary>Null for a kind this release does not know: such a record is kept and shown to nobody.</summary>
    public static RecordKind? Find(string key) => ByKey.GetValueOrDefault(key);
}
