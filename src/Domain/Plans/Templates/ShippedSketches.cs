using System.Text.Json;

namespace Portal.Domain.Plans.Templates;

/// <summary>Reads the sketches embedded from <c>Shipped/*.json</c>.</summary>
public static class ShippedSketches
{
    private const string Folder = "Portal.Domain.Plans.Templates.Shipped.";
    private const string Extension = ".json";

    public static IReadOnlyList<string> Names { get; } =
    [
        .. typeof(ShippedSketches).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Select(name => name[Folder.Length..^Extension.Length])
            .Order(StringComparer.Ordinal),
    ];

    public static PlanSketch Load(string name) => Load(name, text => text);

    internal static PlanSketch Load(string name, Func<string, string> fill)
    {
        using var stream = typeof(ShippedSketches).Assembly.GetManifestResourceStream($"{Folder}{name}{Extension}")
            ?? throw new ArgumentException($"No shipped sketch is named '{name}'.", nameof(name));
        using var reader = new StreamReader(stream);
        return JsonSerializer.Deserialize(fill(reader.ReadToEnd()), SketchJson.Default.PlanSketch)
            ?? throw new InvalidOperationException($"The shipped sketch '{name}' is empty.");
    }
}
