using Portal.Domain.Plans.Templates;

namespace Portal.Domain.Plans.Settings;

/// <summary>What is asked, or taken from the template, to create a plan.</summary>
public sealed record PlanDraft
{
    public required string Title { get; init; }
    public required string Kind { get; init; }
    public int TemplateVersion { get; init; } = 1;
    /// <summary>The organisation's own template it begins with; <see cref="TemplateVersion"/> is then a version of it.</summary>
    public OwnTemplateId? OwnTemplate { get; init; }
    public required string CircuitKey { get; init; }
    public required int HorizonFrom { get; init; }
    public required int HorizonTo { get; init; }
    public string Currency { get; init; } = "EUR";
    public bool WithTax { get; init; } = true;
    public string? SessionReference { get; init; }
    public string? Authors { get; init; }
    public string Language { get; init; } = "fr";
    public bool Illustrative { get; init; }
    public StandingConstraints Standing { get; init; } = StandingConstraints.None;
}
