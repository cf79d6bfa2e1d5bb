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

    public static readonly WorkflowDefinition CompanyGovernance = Load("sme-governance");
    public static readonly WorkflowDefinition FullMethod = Load("method");
    public static readonly WorkflowDefinition ClientSpace = Load("client-space");

    /// <summary>The first that suits a kind of organisation is the one proposed to it.</summary>
    public static IReadOnlyList<WorkflowDefinition> All { get; } = [Municipality, Chamber, CompanyFast, CompanyGovernance, FullMethod, ClientSpace];

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
