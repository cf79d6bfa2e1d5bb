using System.Text.Json;

namespace Portal.Web.Demo.Data;

/// <summary>
/// The demonstration as data (<c>demo.json</c>): organisations, people named by their function, bodies, and plans with each step of the way
/// they went. Dates are local to the organisation and fixed, so that every start loads the same demonstration.
/// </summary>
public sealed record DemoFile
{
    public required int Version { get; init; }
    public IReadOnlyList<DemoEntrance> Entrances { get; init => field = value ?? []; } = [];
    public IReadOnlyList<DemoOrganisation> Organisations { get; init => field = value ?? []; } = [];

    public static DemoFile Load()
    {
        using var stream = typeof(DemoFile).Assembly.GetManifestResourceStream("Portal.Web.Demo.Data.demo.json")
            ?? throw new InvalidOperationException("The demonstration data is not part of this build.");
        return JsonSerializer.Deserialize(stream, DemoJson.Default.DemoFile)
            ?? throw new InvalidOperationException("The demonstration data is empty.");
    }
}
