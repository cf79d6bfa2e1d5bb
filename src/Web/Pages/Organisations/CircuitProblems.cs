using Microsoft.Extensions.Localization;
using Portal.Web.Resources;
using Portal.Workflows.Definitions;

namespace Portal.Web.Pages.Organisations;

/// <summary>What is wrong with a circuit, in words: the step by its title where it has one.</summary>
internal static class CircuitProblems
{
    public static string Say(DefinitionProblem problem, WorkflowDefinition? circuit, IStringLocalizer<CircuitText> text)
    {
        var step = circuit?.Steps.FirstOrDefault(each => each.Key == problem.Step);
        var named = step is { Title.Count: > 0 } && step.Title.ContainsKey("fr") ? step.TitleIn("fr") : problem.Step ?? "";
        return text[problem.Code, named, problem.Detail ?? ""];
    }
}
