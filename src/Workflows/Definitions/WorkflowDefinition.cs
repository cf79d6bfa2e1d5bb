using Portal.Domain.Organisations;

namespace Portal.Workflows.Definitions;

/// <summary>
/// A circuit: who reviews, which bodies see the plan in which order, what each outcome leads to. Data, versioned; a running case keeps
/// the text it started with. The states and transitions themselves are the portal's and the same for all.
/// </summary>
public sealed record WorkflowDefinition
{
    /// <summary>Bumped when the shape of the JSON changes; older shapes are still read.</summary>
    public int Schema { get; init; } = 1;
    public required string Key { get; init; }
    public int Version { get; init; } = 1;
    /// <summary>Name by language: <c>fr</c> is required.</summary>
    public required IReadOnlyDictionary<string, string> Title { get; init; }
    public IReadOnlyList<OrganisationKind> SuitedTo { get; init; } = [];
    public ReviewSettings Review { get; init; } = new();
    /// <summary>Key of the step a submitted plan goes to first.</summary>
    public required string Start { get; init; }
    public required IReadOnlyList<StepDefinition> Steps { get; init; }
    public PublicationSettings Publication { get; init; } = new();

    public StepDefinition FirstStep => Step(Start);

    public StepDefinition Step(string key) =>
        Steps.FirstOrDefault(step => step.Key == key) ?? throw new InvalidOperationException($"Circuit '{Key}' has no step '{key}': it was never validated.");

    public string TitleIn(string language) => Title.TryGetValue(language, out var title) ? title : Title["fr"];
}
