using Portal.Domain.Plans.Settings;

namespace Portal.Web.Demo.Data;

/// <summary>A role on the plan; sections make its holder responsable of them.</summary>
public sealed record DemoPlanRole
{
    public required string Person { get; init; }
    public required ScreenRole Role { get; init; }
    public IReadOnlyList<string> Sections { get; init => field = value ?? []; } = [];
}
