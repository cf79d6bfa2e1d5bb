using Portal.Domain.Approvals;
using Portal.Domain.Governance;
using Portal.Domain.Shared;
using Portal.Workflows.Engine;

namespace Portal.Workflows.Outlook;

/// <summary>Where a plan stands, in stages, and whom it waits for: what the timeline and « ce qui vous attend » are written from.</summary>
public sealed record CaseOutlook(IReadOnlyList<Stage> Stages, IReadOnlyList<Awaited> Awaited)
{
    /// <summary>What waits for this person.</summary>
    public IEnumerable<Awaited> For(PersonId person) => Awaited.Where(awaited => awaited.People.Contains(person));

    public static CaseOutlook Of(CaseDossier dossier) => new([.. Timeline(dossier)], [.. AwaitedActs.Of(dossier)]);

    private static IEnumerable<Stage> Timeline(CaseDossier dossier)
    {
        var (state, circuit) = (dossier.Case.Current, dossier.RunningCircuit);
        yield return new Stage(StageKind.Writing, state.State == ApprovalState.Draft ? StageStatus.Current : StageStatus.Done);
        // A circuit that lets the review be skipped shows one only while there is one.
        if (!circuit.Review.MaySkip || state.State == ApprovalState.Review) yield return new Stage(StageKind.Review, Review(state), On: state.Review?.DueOn);

        foreach (var (step, status) in Steps(dossier))
        {
            var body = step.Body.FindIn(dossier.Bodies);
            var decision = Latest(dossier, body);
            var on = status == StageStatus.Current ? state.Session?.HeldOn ?? decision?.DecidedOn : status == StageStatus.Done ? decision?.DecidedOn : null;
            yield return new Stage(StageKind.Body, status, step.Key, body?.Title ?? step.TitleIn("fr"), on, decision);
        }

        var adopted = state.State is ApprovalState.Definitive or ApprovalState.Superseded or ApprovalState.Archived;
        var inForce = adopted ? dossier.Versions.FirstOrDefault(version => version.Id == state.InForceVersion) : null;
        yield return new Stage(StageKind.Adopted, adopted ? StageStatus.Done : StageStatus.Ahead, On: Day(dossier, inForce?.At));
        var publication = dossier.Publications.FirstOrDefault(each => each.IsOut && each.VersionId == state.InForceVersion);
        yield return new Stage(StageKind.Published, !adopted ? StageStatus.Ahead : publication is null ? StageStatus.Current : StageStatus.Done, On: adopted ? Day(dossier, publication?.PublishedAt) : null);
    }

    // Along the usual way: each advice followed by the step that normally follows.
    private static IEnumerable<(Definitions.StepDefinition Step, StageStatus Status)> Steps(CaseDossier dossier)
    {
        var (state, circuit) = (dossier.Case.Current, dossier.RunningCircuit);
        var isBefore = state.State is ApprovalState.Provisional or ApprovalState.Amending;
        var isAfter = state.State is ApprovalState.Definitive or ApprovalState.Superseded or ApprovalState.Archived or ApprovalState.Rejected;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var passed = isBefore;
        for (var step = circuit.FirstStep; step is not null && seen.Add(step.Key); step = step.Next is { } next ? circuit.Step(next) : null)
        {
            var current = isBefore && step.Key == state.Step;
            if (current) passed = false;
            yield return (step, current ? StageStatus.Current : isAfter || passed ? StageStatus.Done : StageStatus.Ahead);
        }
    }

    private static StageStatus Review(CaseState state) => state.State switch
    {
        ApprovalState.Draft => StageStatus.Ahead,
        ApprovalState.Review => StageStatus.Current,
        _ => StageStatus.Done,
    };

    // Of this cycle: decisions taken before the version in force was adopted belong to the past, but for the one that adopted it.
    private static Decision? Latest(CaseDossier dossier, Body? body)
    {
        var state = dossier.Case.Current;
        var past = state.State is ApprovalState.Draft or ApprovalState.Review or ApprovalState.Provisional or ApprovalState.Amending
            ? dossier.Versions.FirstOrDefault(version => version.Id == state.InForceVersion)?.At
            : null;
        return dossier.Decisions.Where(decision => decision.BodyId == body?.Id && (past is null || decision.RecordedAt > past)).MaxBy(decision => decision.RecordedAt);
    }

    private static DateOnly? Day(CaseDossier dossier, DateTimeOffset? at) => at is { } moment ? Timers.LocalTime.Today(moment, dossier.Organisation.TimeZone) : null;
}
