using Portal.Domain.Plans;

namespace Portal.Web.Rendering.Blocks;

/// <summary>A cost line with its quantity: « 150 × licences ».</summary>
public static class CostLineText
{
    public static string Of(PlanRecord line) => line["quantity"] is { } quantity ? $"{quantity} × {line["title"]}" : line["title"] ?? "";
}
