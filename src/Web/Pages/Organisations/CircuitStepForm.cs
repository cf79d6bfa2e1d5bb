using Portal.Domain.Governance;
using Portal.Workflows.Definitions;

namespace Portal.Web.Pages.Organisations;

/// <summary>The plain choices of one step. A step left without a body is no step.</summary>
public sealed class CircuitStepForm
{
    public string? Key { get; set; }
    public int Place { get; set; } = 1;
    public string? Title { get; set; }
    public Guid? Body { get; set; }
    public StepPurpose Purpose { get; set; }
    public bool NeedsNumber { get; set; }
    public SecondReading SecondReading { get; set; }
    public int AmendmentWorkingDays { get; set; } = 10;
    public QuorumBase? Quorum { get; set; }
    public MajorityRule? Majority { get; set; }
    /// <summary>An unfavourable advice sends the plan back to its authors.</summary>
    public bool UnfavourableGoesBack { get; set; }

    public static CircuitStepForm Of(StepDefinition step, int place, IReadOnlyCollection<Body> bodies) => new()
    {
        Key = step.Key,
        Place = place,
        Title = step.TitleIn("fr"),
        Body = step.Body.FindIn(bodies)?.Id.Value,
        Purpose = step.Purpose,
        NeedsNumber = step.NeedsNumber,
        SecondReading = step.SecondReading,
        AmendmentWorkingDays = step.AmendmentWorkingDays,
        Quorum = step.QuorumBase,
        Majority = step.Majority,
        UnfavourableGoesBack = step.After(StepOutcome.Unfavourable) == StepRoute.BackToDraft,
    };

    /// <param name="former">The step this one was; null for a new one.</param>
    public StepDefinition ToStep(StepDefinition? former, string key, string? next, IReadOnlyCollection<Body> bodies)
    {
        var body = bodies.FirstOrDefault(each => each.Id.Value == Body);
        var title = string.IsNullOrWhiteSpace(Title) ? body?.Title ?? key : Title.Trim();
        var decides = Purpose == StepPurpose.Decide;
        return new StepDefinition
        {
            Key = key,
            Title = former is not null && former.TitleIn("fr") == title ? former.Title : new Dictionary<string, string> { ["fr"] = title },
            // The organisation's body of a kind stays so: it is still found when the body is replaced.
            Body = former is not null && former.Body.FindIn(bodies)?.Id.Value == Body ? former.Body : new BodyReference(Id: Body),
            Purpose = Purpose,
            Next = decides ? null : next,
            Routes = decides ? [] : [.. (former?.Routes ?? []).Select(WithoutUnfavourable).Where(route => route.On.Count > 0), .. UnfavourableGoesBack ? (StepRoute[])[new([StepOutcome.Unfavourable], StepRoute.BackToDraft)] : []],
            NeedsNumber = NeedsNumber,
            SecondReading = SecondReading,
            AmendmentWorkingDays = AmendmentWorkingDays,
            QuorumBase = Quorum,
            Majority = Majority,
        };
    }

    private static StepRoute WithoutUnfavourable(StepRoute route) => route with { On = [.. route.On.Where(outcome => outcome != StepOutcome.Unfavourable)] };
}
