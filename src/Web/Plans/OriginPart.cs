using Portal.Domain.Plans;

namespace Portal.Web.Plans;

/// <summary>One deliverable to plant. Rows that come from a template say so until someone edits them.</summary>
internal sealed record OriginPart(string Code, string? Title, PlanSketch Sketch, bool FromTemplate);
