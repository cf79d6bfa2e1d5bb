using System.Text.RegularExpressions;
using Portal.Domain.Governance;

namespace Portal.Workflows.Definitions;

/// <summary>
/// Says what is unreachable, ambiguous or leads nowhere in a circuit. A circuit with a problem is never started: a case can then never
/// stand where nothing follows.
/// </summary>
public static partial class DefinitionValidation
{
    [GeneratedRegex("^[a-z][a-z0-9-]{0,39}$", RegexOptions.CultureInvariant)]
    private static partial Regex KeyPattern { get; }

    public static IReadOnlyList<DefinitionProblem> Validate(WorkflowDefinition definition) =>
        [.. Header(definition), .. definition.Steps.SelectMany(step => Alone(definition, step)), .. Graph(definition)];

    /// <summary>Also holds it against the bodies the organisation has.</summary>
    public static IReadOnlyList<DefinitionProblem> Validate(WorkflowDefinition definition, IReadOnlyCollection<Body> bodies) =>
        [.. Validate(definition), .. definition.Steps.SelectMany(step => AgainstBodies(step, bodies))];

    private static IEnumerable<DefinitionProblem> Header(WorkflowDefinition definition)
    {
        if (!KeyPattern.IsMatch(definition.Key)) yield return new(DefinitionProblem.BadKey, null, definition.Key);
        if (!definition.Title.ContainsKey("fr")) yield return new(DefinitionProblem.NoFrenchTitle, null);
        if (definition.Review.WorkingDays is < 0 or > 250) yield return new(DefinitionProblem.DelayImplausible, null);
        if (definition.Review.MandatoryReviewers is < 0 or > 50) yield return new(DefinitionProblem.DelayImplausible, null);
        if (definition.Publication.Audiences.Count == 0) yield return new(DefinitionProblem.NobodyReads, null);
        foreach (var twin in definition.Steps.GroupBy(step => step.Key).Where(group => group.Count() > 1))
            yield return new(DefinitionProblem.DuplicateStep, twin.Key);
        if (definition.Steps.All(step => step.Key != definition.Start)) yield return new(DefinitionProblem.UnknownStep, null, definition.Start);
    }

    private static IEnumerable<DefinitionProblem> Alone(WorkflowDefinition definition, StepDefinition step)
    {
        if (!KeyPattern.IsMatch(step.Key)) yield return new(DefinitionProblem.BadKey, step.Key);
        if (!step.Title.ContainsKey("fr")) yield return new(DefinitionProblem.NoFrenchTitle, step.Key);
        if (step.Body is { Kind: null, Id: null } or { Kind: not null, Id: not null }) yield return new(DefinitionProblem.BodyUnclear, step.Key);
        if (step.AmendmentWorkingDays is < 0 or > 250) yield return new(DefinitionProblem.DelayImplausible, step.Key);

        if (step.Purpose == StepPurpose.Decide)
        {
            if (step.Next is not null || step.Routes.Count > 0) yield return new(DefinitionProblem.DecidingStepGoesOn, step.Key);
            yield break;
        }

        foreach (var outcome in Enum.GetValues<StepOutcome>())
        {
            if (step.Routes.Count(route => route.On.Contains(outcome)) > 1) yield return new(DefinitionProblem.Ambiguous, step.Key, outcome.ToString());
            if (step.After(outcome) is null) yield return new(DefinitionProblem.DeadEnd, step.Key, outcome.ToString());
        }

        foreach (var target in Targets(step).Where(target => definition.Steps.All(other => other.Key != target)))
            yield return new(DefinitionProblem.UnknownStep, step.Key, target);
    }

    private static IEnumerable<DefinitionProblem> Graph(WorkflowDefinition definition)
    {
        var steps = definition.Steps.DistinctBy(step => step.Key).ToDictionary(step => step.Key);
        if (!steps.ContainsKey(definition.Start)) yield break;

        var reached = Closure([definition.Start], key => steps.TryGetValue(key, out var step) ? Targets(step) : []);
        foreach (var step in steps.Values.Where(step => !reached.Contains(step.Key))) yield return new(DefinitionProblem.Unreachable, step.Key);

        var before = steps.Values.SelectMany(step => Targets(step).Select(target => (target, step.Key))).ToLookup(pair => pair.target, pair => pair.Key);
        var deciding = steps.Values.Where(step => step.Purpose == StepPurpose.Decide).Select(step => step.Key);
        var ending = Closure(deciding, key => before[key]);
        foreach (var key in reached.Where(key => steps.ContainsKey(key) && !ending.Contains(key))) yield return new(DefinitionProblem.NeverEnds, key);
    }

    private static IEnumerable<DefinitionProblem> AgainstBodies(StepDefinition step, IReadOnlyCollection<Body> bodies)
    {
        if (step.Body.FindIn(bodies) is not { } body) yield return new(DefinitionProblem.BodyMissing, step.Key);
        else if (step.Purpose == StepPurpose.Decide && !body.Decides) yield return new(DefinitionProblem.AdvisoryBodyDecides, step.Key, body.Title);
    }

    private static IEnumerable<string> Targets(StepDefinition step) =>
        step.Routes.Select(route => route.To).Append(step.Next).OfType<string>().Where(target => target != StepRoute.BackToDraft).Distinct();

    private static HashSet<string> Closure(IEnumerable<string> from, Func<string, IEnumerable<string>> next)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Queue<string>(from);
        while (waiting.TryDequeue(out var key))
        {
            if (!seen.Add(key)) continue;
            foreach (var target in next(key)) waiting.Enqueue(target);
        }

        return seen;
    }
}
