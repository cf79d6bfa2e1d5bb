namespace Portal.Domain.Plans.Changes;

/// <summary>A section that differs: its place, its title, its text by word.</summary>
/// <param name="Number">Where it stands now, or stood.</param>
/// <param name="FormerTitle">When it was renamed.</param>
/// <param name="FormerNumber">When it was moved.</param>
/// <param name="Text">Empty when the words are the same.</param>
public sealed record SectionChange(string Id, ChangeSort Sort, string Number, string Title, string? FormerTitle, string? FormerNumber, IReadOnlyList<WordPart> Text)
{
    public bool TextChanged => Text.Any(part => part.Sort != WordSort.Kept);
}
