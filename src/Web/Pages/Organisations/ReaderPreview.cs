using Portal.Domain.Organisations;

namespace Portal.Web.Pages.Organisations;

/// <summary>What was understood of a pasted list, before anything is kept.</summary>
/// <param name="Known">How many of them are on the list already.</param>
public sealed record ReaderPreview(ReaderList List, int Known)
{
    public int New => List.Accepted.Count - Known;

    /// <summary>The list once more, as it will be read when it is confirmed.</summary>
    public string Text => string.Join('\n', List.Accepted.Select(line => line.Name is { } name ? $"{name.Replace(';', ' ').Replace(',', ' ')};{line.Email}" : line.Email.Value));
}
