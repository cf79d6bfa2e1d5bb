using Portal.Domain.Plans;

namespace Portal.Workflows.Definitions;

/// <summary>Who may be given the definitive version to read, the widest first proposed.</summary>
public sealed record PublicationSettings
{
    public IReadOnlyList<Audience> Audiences { get; init; } = [Audience.Organisation, Audience.Members, Audience.Public];
}
