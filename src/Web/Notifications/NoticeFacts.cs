using Portal.Domain.Notifications;
using Portal.Workflows.Outbox;

namespace Portal.Web.Notifications;

/// <summary>What the sentence of a notification fills in, kept as JSON beside it.</summary>
public sealed record NoticeFacts
{
    /// <summary>Who did it.</summary>
    public string By { get; init; } = "";
    /// <summary>Title of the section it happened in.</summary>
    public string? Section { get; init; }
    /// <summary>The first words of a comment, or of the reason given.</summary>
    public string? Excerpt { get; init; }
    /// <summary>A body that was named, or convened.</summary>
    public string? Body { get; init; }
    /// <summary>The role given, as a resource knows it.</summary>
    public string? Role { get; init; }
    public DateOnly? On { get; init; }
    public int Count { get; init; } = 1;
    /// <summary>For what was proposed: whether it was accepted.</summary>
    public bool? Accepted { get; init; }
    /// <summary>Title of a milestone, and how near it is; <see cref="On"/> is its day.</summary>
    public string? Milestone { get; init; }
    public MilestoneStep? Step { get; init; }
    /// <summary>Said by a reader of the published page: it waits to be read over.</summary>
    public bool IsPublic { get; init; }
    /// <summary>A mail of the circuit, said again in the page.</summary>
    public string? Template { get; init; }
    public ApprovalMail? Mail { get; init; }

    private const int ExcerptLength = 160;

    /// <summary>The beginning of a text, cut between words.</summary>
    public static string? Shortened(string? text)
    {
        text = text?.ReplaceLineEndings(" ").Trim();
        if (text is not { Length: > ExcerptLength }) return string.IsNullOrEmpty(text) ? null : text;
        var cut = text.LastIndexOf(' ', ExcerptLength);
        return text[..(cut > ExcerptLength / 2 ? cut : ExcerptLength)] + " …";
    }
}
