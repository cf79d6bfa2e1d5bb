using Portal.Domain.Plans.Records.Kinds;
using Portal.Domain.Plans.Search;

namespace Portal.Domain.Plans.Views;

/// <summary>
/// W-COVERAGE, upwards: what was asked for against the projects and actions that answer it; a point nobody answers and a project nobody asked for
/// stand out. Empty until a first answer is written: a plan that does not trace its mandate is not reproached with it.
/// </summary>
public sealed record MandateCoverage(IReadOnlyList<MandatePoint> Points, IReadOnlyList<PlanRecord> Projects, IReadOnlyList<PlanRecord> Lost)
{
    private const int Columns = 4;

    public bool IsEmpty => Projects.Count == 0 && Lost.Count == 0;

    public IEnumerable<MandatePoint> Unanswered => IsEmpty ? [] : Points.Where(point => !point.IsAnswered);

    /// <summary>Projects that answer no point.</summary>
    public IEnumerable<PlanRecord> Unasked => Projects.Where(project => !Points.Any(point => point.Answers.Contains(project.Id)));

    public static MandateCoverage Of(LivePlan plan)
    {
        List<PlanRecord> answers = [.. plan.Of(MandateAnswerKind.Key).Where(answer => plan.Linked(answer, "mandate") is not null && Targets(plan, answer).Any())];
        if (answers.Count == 0) return new([], [], []);

        List<MandatePoint> points = [.. from mandate in plan.Of(MandateKind.Key) where mandate["nature"] != "technical" from point in PointsOf(plan, mandate, answers) select point];
        var targets = answers.SelectMany(answer => Targets(plan, answer)).ToHashSet(StringComparer.Ordinal);
        return new(
            points,
            [.. plan.Of(GridRowKind.Key), .. plan.Of(ActionKind.Key).Where(action => targets.Contains(action.Id))],
            [.. answers.Where(answer => answer["item"] is { } item && !points.Any(point => point.Mandate.Id == answer["mandate"] && AreAlike(point.Words, item)))]);
    }

    private static IEnumerable<MandatePoint> PointsOf(LivePlan plan, PlanRecord mandate, IReadOnlyList<PlanRecord> answers)
    {
        List<PlanRecord> own = [.. answers.Where(answer => answer["mandate"] == mandate.Id)];
        for (var column = 1; column <= Columns; column++)
        {
            var field = $"items{column}";
            foreach (var words in mandate.Items(field))
                yield return new(mandate, field, mandate[$"heading{column}"], words,
                    own.Where(answer => answer["item"] is not { } item || AreAlike(words, item)).SelectMany(answer => Targets(plan, answer)).ToHashSet(StringComparer.Ordinal));
        }
    }

    private static IEnumerable<string> Targets(LivePlan plan, PlanRecord answer) => plan.LinkedAll(answer, "projects").Concat(plan.LinkedAll(answer, "actions")).Select(target => target.Id);

    // Cited by hand: accents, capitals and spaces do not make another point.
    private static bool AreAlike(string words, string cited) => SearchQuery.Fold(words).Trim() == SearchQuery.Fold(cited).Trim();
}
