using Portal.Domain.People;

namespace Portal.Web.Mail;

/// <summary>What a mail says, before it is laid out: paragraphs, one thing to do, and why the person receives it.</summary>
public sealed record MailDraft
{
    public required EmailAddress To { get; init; }
    public string? ToName { get; init; }
    public required string FromName { get; init; }
    public required string Subject { get; init; }
    public required IReadOnlyList<string> Paragraphs { get; init; }
    /// <summary>Words somebody wrote, shown as a quotation.</summary>
    public string? Quotation { get; init; }
    /// <summary>What a letter tells, under headings.</summary>
    public IReadOnlyList<MailPart> Parts { get; init; } = [];
    public MailAction? Action { get; init; }
    public IReadOnlyList<string> Afterwards { get; init; } = [];
    /// <summary>Why this mail came: « Vous recevez ce message parce que… ».</summary>
    public required string Reason { get; init; }
    /// <summary>Where one chooses which mails come.</summary>
    public MailAction? Settings { get; init; }
    /// <summary>For mails of a list: the way out, at the foot and in the headers.</summary>
    public MailAction? Unsubscribe { get; init; }
    public string Language { get; init; } = "fr";
}
