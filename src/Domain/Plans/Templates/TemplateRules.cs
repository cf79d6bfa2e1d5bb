using Portal.Domain.Shared;

namespace Portal.Domain.Plans.Templates;

public static class TemplateRules
{
    public static readonly BusinessRule HorizonsRunForward = new("Templates.HorizonsRunForward");
    public static readonly BusinessRule HorizonsAreBounded = new("Templates.HorizonsAreBounded");
    public static readonly BusinessRule NamesAreShortAndPresent = new("Templates.NamesAreShortAndPresent");
    public static readonly BusinessRule DescriptionsAreBrief = new("Templates.DescriptionsAreBrief");
    public static readonly BusinessRule RetiredTemplatesAreNotUsed = new("Templates.RetiredTemplatesAreNotUsed");
}
