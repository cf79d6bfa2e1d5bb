using System.Collections.Frozen;

namespace Portal.Domain.Plans.Rules;

/// <summary>W-ALERTS: what every rule says of a content, errors first, then in reading order.</summary>
public static class Alerts
{
    public static IReadOnlyList<IPlanRule> Rules { get; } =
    [
        new HorizonRunsForward(),
        new ItemsLieWithinHorizon(),
        new WorkshopsHaveALeader(),
        new BodiesHaveAMission(),
        new ActionCodesExist(),
        new ActorsSitOnceInABody(),
        new MeetingsDoNotClash(),
        new ObjectivesAreMeasurable(),
        new ObjectivesHaveActions(),
        new ActionsMatchTheSourcing(),
        new FindingsHaveAConsequence(),
        new RiskLevelsFollowTheirRating(),
        new FunctionsBelongToAProcess(),
        new FlowNumbersAreInTheLegend(),
        new FunctionsHaveOnePrincipal(),
        new RemovedFunctionsLeaveTheTarget(),
        new CitedMeansServeTheAction(),
        new StagesFollowOneAnother(),
        new ActionsHaveMeans(),
        new MeansFollowTheirObjective(),
        new RecommendationsArePlanned(),
        new PlannedQuartersHaveAnEnvelope(),
        new GridRowsAreFilled(),
        new MacroTasksAreCarried(),
        new MacroTasksAreDated(),
        new DeferredMeansHaveNoTask(),
        new PrecedencesRunForward(),
        new EnvelopeTotalsAddUp(),
        new ScenarioTotalsAddUp(),
        new DetailLinesStayOutOfSums(),
        new PartsOfABudgetAreClear(),
        new CodesAreUnique(),
        new FieldsAreReadable(),
        new LinksLeadSomewhere(),
        new SumsStayInOneCurrency(),
        new AmountsShareAScale(),
        new ThemesHaveOneEnvelope(),
        new SinglesAreSingle(),
        new PlaceholdersAreEmpty(),
        new ImagesHaveAlternativeTexts(),
        new TablesHaveHeaders(),
        new HeadingsDescendStepByStep(),
        new SectionsStayShallow(),
        new CitedCodesExist(),
        new CitedCodesMeanTheirRow(),
        new BudgetCapsAreKept(),
        new AliasesNameOneActor(),
        new ActorsBearOneTitle(),
        new KeyFiguresCoverTheStructures(),
        new ReportsFollowTheirMeeting(),
        new ClassFourIsNotPlanned(),
        new SessionsPrecedeTheGrid(),
        new StagesFillTheHorizon(),
        new NumberLabelsDoNotRepeat(),
        new RemarksAreLookedAt(),
        new ThemesWeighTheirProjects(),
        new MandatesAreAnswered(),
        new ObjectivesHaveAWorkshop(),
    ];

    /// <summary>Rules that compare stated and computed totals: what they find is explained, not only noted.</summary>
    public static IReadOnlySet<string> GapRules { get; } = FrozenSet.Create(new EnvelopeTotalsAddUp().Code, new ScenarioTotalsAddUp().Code);

    public static IReadOnlyList<Alert> Of(PlanContent content) => Of(LivePlan.Of(content));

    public static IReadOnlyList<Alert> Of(LivePlan plan) => AlertLedger.Of(plan).Alerts;

    internal static IReadOnlyList<Alert> InOrder(LivePlan plan, IEnumerable<Alert> alerts)
    {
        var places = plan.Outline.Select((section, place) => (section.Id, place)).ToDictionary(pair => pair.Id, pair => pair.place, StringComparer.Ordinal);
        return [.. alerts
            .OrderBy(alert => alert.Level)
            .ThenBy(alert => alert.SectionId is { } section ? places.GetValueOrDefault(section, int.MaxValue) : -1)];
    }
}
