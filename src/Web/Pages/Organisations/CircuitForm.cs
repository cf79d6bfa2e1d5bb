using Portal.Domain.Governance;
using Portal.Domain.Organisations;
using Portal.Domain.Plans;
using Portal.Workflows.Definitions;

namespace Portal.Web.Pages.Organisations;

/// <summary>The plain choices by which an organisation adapts a circuit: who reviews, which bodies in which order, how they decide, who may read the result.</summary>
public sealed class CircuitForm
{
    public const int MostSteps = 12;

    public string? Title { get; set; }
    public bool MaySkip { get; set; }
    public int MandatoryReviewers { get; set; }
    public int ReviewDays { get; set; }
    public List<Audience> Audiences { get; set; } = [];
    public List<CircuitStepForm> Steps { get; set; } = [];

    public static CircuitForm Of(WorkflowDefinition circuit, IReadOnlyCollection<Body> bodies) => new()
    {
        Title = circuit.TitleIn("fr"),
        MaySkip = circuit.Review.MaySkip,
        MandatoryReviewers = circuit.Review.MandatoryReviewers,
        ReviewDays = circuit.Review.WorkingDays,
        Audiences = [.. circuit.Publication.Audiences],
        Steps = [.. InOrder(circuit).Select((step, index) => CircuitStepForm.Of(step, index + 1, bodies))],
    };

    /// <summary>The circuit these choices make, under the next number.</summary>
    public WorkflowDefinition ToDefinition(WorkflowDefinition former, IReadOnlyCollection<Body> bodies)
    {
        var kept = Steps.Where(step => step.Body is not null).OrderBy(step => step.Place).Take(MostSteps).ToList();
        var keys = Keys(kept, former);
        var title = string.IsNullOrWhiteSpace(Title) ? former.TitleIn("fr") : Title.Trim();
        return former with
        {
            Title = title == former.TitleIn("fr") ? former.Title : new Dictionary<string, string> { ["fr"] = title },
            Review = new ReviewSettings { MaySkip = MaySkip, MandatoryReviewers = MandatoryReviewers, WorkingDays = ReviewDays },
            Start = keys.FirstOrDefault() ?? former.Start,
            Steps = [.. kept.Select((step, index) => step.ToStep(former.Steps.FirstOrDefault(each => each.Key == step.Key), keys[index], keys.ElementAtOrDefault(index + 1), bodies))],
            Publication = new PublicationSettings { Audiences = [.. Audiences.Distinct()] },
        };
    }

    public bool IsSameAs(WorkflowDefinition former, IReadOnlyCollection<Body> bodies) => DefinitionJson.Write(ToDefinition(former, bodies)) == DefinitionJson.Write(former);

    // Along the usual way; steps only routes lead to come after.
    private static IEnumerable<StepDefinition> InOrder(WorkflowDefinition circuit)
    {
        List<StepDefinition> seen = [];
        for (var step = circuit.Steps.FirstOrDefault(each => each.Key == circuit.Start); step is not null && !seen.Contains(step); step = circuit.Steps.FirstOrDefault(each => each.Key == step.Next)) seen.Add(step);
        return seen.Concat(circuit.Steps.Except(seen));
    }

    private static List<string> Keys(List<CircuitStepForm> steps, WorkflowDefinition former)
    {
        var taken = former.Steps.Select(step => step.Key).ToHashSet();
        var number = 1;
        return
        [
            .. steps.Select(step =>
            {
                if (step.Key is { } key && taken.Contains(key)) return key;
                while (!taken.Add($"step-{number}")) number++;
                return $"step-{number}";
            }),
        ];
    }
}
