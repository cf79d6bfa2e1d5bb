using Portal.Domain.Shared;

namespace Portal.Web.Plans;

/// <summary>What is refused when a plan is created.</summary>
public static class CreationRules
{
    public static readonly BusinessRule TemplatesAreKnown = new("Plans.TemplatesAreKnown");
    public static readonly BusinessRule ExamplesExist = new("Plans.ExamplesExist");
    public static readonly BusinessRule ImportsAreReadable = new("Plans.ImportsAreReadable");
}
