using Portal.Domain.Plans;

namespace Portal.Authoring.Import.Mapping;

/// <summary>Takes of a text the sections that were ticked; what stood under one that was not goes up to the one above it.</summary>
public static class TextImportChoice
{
    public static PlanSketch Take(PlanSketch text, IReadOnlySet<string> sections)
    {
        var parents = text.Sections.ToDictionary(section => section.Key, section => section.Parent, StringComparer.Ordinal);
        return text with { Sections = [.. text.Sections.Where(section => sections.Contains(section.Key)).Select(section => section with { Parent = Kept(section.Parent, parents, sections) })] };
    }

    private static string? Kept(string? parent, Dictionary<string, string?> parents, IReadOnlySet<string> sections)
    {
        while (parent is not null && !sections.Contains(parent)) parent = parents[parent];
        return parent;
    }
}
