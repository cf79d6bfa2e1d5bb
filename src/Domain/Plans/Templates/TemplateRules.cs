using Portal.Domain.Shared;

namespace Portal.Domain.Plans.Templates;

public static class TemplateRules
{
    public static readonly BusinessRule HorizonsRunForward = new("Templates.HorizonsRunForward");
    public static readonly BusinessRule HorizonsAreBounded = new("Templates.HorizonsAreBounded");
}
