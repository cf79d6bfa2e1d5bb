namespace Portal.Domain.Plans.Templates;

/// <summary>One deliverable of an organisation's own template.</summary>
public sealed record OwnTemplatePart(string Code, string? Title, PlanSketch Sketch);
