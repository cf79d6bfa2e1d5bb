namespace Portal.Web.Mail;

/// <summary>A heading of a letter and what stands under it.</summary>
public sealed record MailPart(string Heading, IReadOnlyList<MailPart.Line> Lines)
{
    /// <param name="Detail">Words somebody wrote, or a date.</param>
    /// <param name="Address">Where it can be seen.</param>
    public sealed record Line(string Text, string? Detail, string Address);
}
