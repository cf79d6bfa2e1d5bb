namespace Portal.Domain.Plans.Templates;

/// <summary>One deliverable of a template: its code, its title, the sketch it starts from and the filled one.</summary>
public sealed record TemplateDeliverable(string Code, string? Title, string SketchName, string? ExampleName);
