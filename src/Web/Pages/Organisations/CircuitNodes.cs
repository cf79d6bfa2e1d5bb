using Microsoft.Extensions.Localization;
using Portal.Domain.Governance;
using Portal.Web.Rendering.Circuits;
using Portal.Web.Resources;
using Portal.Workflows.Definitions;

namespace Portal.Web.Pages.Organisations;

/// <summary>A circuit as boxes to draw, with the plans that stand in each.</summary>
internal static class CircuitNodes
{
    public static IReadOnlyList<CircuitNode> Of(WorkflowDefinition circuit, IReadOnlyCollection<Body> bodies, IReadOnlyList<StandingPlan> plans, IStringLocalizer<CircuitText> text)
    {
        int At(string place) => plans.Count(plan => plan.Place == place);
        List<CircuitNode> nodes = [new(CircuitDesk.AtDraft, text["Node.Draft"], null, "draft", At(CircuitDesk.AtDraft))];
        var review = circuit.Review;
        nodes.Add(new(CircuitDesk.AtReview, text["Node.Review"], review.MaySkip && review.MandatoryReviewers == 0 ? text["Node.ReviewSkips", review.WorkingDays] : review.MandatoryReviewers == 0 ? text["Node.ReviewFree", review.WorkingDays] : text["Node.ReviewDays", review.WorkingDays, review.MandatoryReviewers],
            "review", At(CircuitDesk.AtReview)));
        foreach (var step in circuit.Steps)
        {
            var goesBack = Enum.GetValues<StepOutcome>().Any(outcome => step.After(outcome) == StepRoute.BackToDraft);
            nodes.Add(new(CircuitDesk.AtStep(step.Key), step.Body.FindIn(bodies)?.Title ?? step.TitleIn("fr"), text["Node." + step.Purpose], "provisional", At(CircuitDesk.AtStep(step.Key)),
                text["Node.Amendments"], At(CircuitDesk.AtAmendments(step.Key)), goesBack || step.Purpose == StepPurpose.Decide));
        }

        nodes.Add(new(CircuitDesk.AtAdopted, text["Node.Adopted"], text["Node.AdoptedDetail"], "definitive", At(CircuitDesk.AtAdopted)));
        nodes.Add(new("published", text["Node.Published"], string.Join(", ", circuit.Publication.Audiences.Select(audience => text["Audience." + audience].Value)), "published", 0));
        return nodes;
    }
}
