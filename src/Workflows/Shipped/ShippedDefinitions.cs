using Portal.Domain.Organisations;
using Portal.Workflows.Definitions;

namespace Portal.Workflows.Shipped;

/// <summary>The circuits we ship, embedded as JSON. An organisation adapts a copy; these never change under it.</summary>
public static class ShippedDefinitions
{
    private const string Folder = "Portal.Workflows.Shipped.";

    public static readonly WorkflowDefinition Municipality = Load("municipality");
    public static readonly WorkflowDefinition Chamber = Load("cci");
    public static readonly WorkflowDefinition CompanyFast = Load("sme-fast");

    public static IReadOnlyList<WorkflowDefinition> All { get; } = [Municipality, Chamber, CompanyFast];

    public static WorkflowDefinition? Find(string key) => All.FirstOrDefault(definition => definition.Key == key);

    /// <summary>The circuit proposed to that kind of organisation.</summary>
    public static WorkflowDefinition For(OrganisationKind kind) => All.First(definition => definition.SuitedTo.Contains(kind));

    private static WorkflowDefinition Load(string key)
    {
        using var stream = typeof(ShippedDefinitions).Assembly.GetManifestResourceStream($"{Folder}{key}.json")
            ?? throw new InvalidOperationException($"Circuit '{key}' is embedded in this assembly.");
        using var reader = new StreamReader(stream);
        return DefinitionJson.Read(reader.ReadToEnd());
    }
}
