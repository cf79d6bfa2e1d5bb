using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Portal.Web.Mail;

/// <summary>Lays a draft out as text and as simple HTML from the same sentences: nothing is in one part that is not in the other, no image, no tracker.</summary>
public static class MailLayout
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static OutgoingMail Compose(MailDraft draft) =>
        new(draft.To, draft.ToName, draft.FromName, OneLine(draft.Subject), Text(draft), Html(draft)) { Unsubscribe = draft.Unsubscribe?.Address };

    private static string Text(MailDraft draft)
    {
        var text = new StringBuilder();
        var colon = draft.Language == "en" ? ":" : "\u00A0:";
        foreach (var paragraph in draft.Paragraphs) text.Append(paragraph).Append("\n\n");
        if (draft.Quotation is { } words) text.Append("    ").Append(words.Replace("\n", "\n    ", StringComparison.Ordinal)).Append("\n\n");
        foreach (var part in draft.Parts) Append(text, part);
        if (draft.Action is { } action) text.Append(action.Label).Append(colon).Append('\n').Append(action.Address).Append("\n\n");
        foreach (var paragraph in draft.Afterwards) text.Append(paragraph).Append("\n\n");
        text.Append("-- \n").Append(draft.FromName).Append('\n').Append(draft.Reason).Append('\n');
        if (draft.Settings is { } settings) text.Append(settings.Label).Append(colon).Append(' ').Append(settings.Address).Append('\n');
        if (draft.Unsubscribe is { } leave) text.Append(leave.Label).Append(colon).Append(' ').Append(leave.Address).Append('\n');
        return text.ToString();
    }

    private static string Html(MailDraft draft)
    {
        var body = new StringBuilder();
        foreach (var paragraph in draft.Paragraphs) Paragraph(body, paragraph);
        if (draft.Quotation is { } words)
            body.Append("<blockquote style=\"margin:0 0 16px;padding:0 0 0 14px;border-left:3px solid #d5d1c7\">").Append(Lines(words)).Append("</blockquote>\n");
        foreach (var part in draft.Parts) Part(body, part);
        if (draft.Action is { } action)
        {
            var address = Encoder.Encode(action.Address);
            body.Append("<p style=\"margin:24px 0\"><a href=\"").Append(address)
                .Append("\" style=\"display:inline-block;padding:11px 20px;background:#1f4b99;color:#ffffff;border-radius:6px;text-decoration:none;font-weight:600\">")
                .Append(Encoder.Encode(action.Label)).Append("</a></p>\n<p style=\"margin:0 0 16px;font-size:13px;color:#5a626b;word-break:break-all\">").Append(address).Append("</p>\n");
        }

        foreach (var paragraph in draft.Afterwards) Paragraph(body, paragraph);
        var leave = Foot(draft.Settings) + Foot(draft.Unsubscribe);
        return $"""
            <!DOCTYPE html>
            <html lang="{Encoder.Encode(draft.Language)}">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{Encoder.Encode(draft.Subject)}</title></head>
            <body style="margin:0;padding:24px 12px;background:#fbfaf7;color:#1a1d21;font:16px/1.5 system-ui,-apple-system,'Segoe UI',Arial,sans-serif">
            <div style="max-width:560px;margin:0 auto;padding:28px;background:#ffffff;border:1px solid #e4e1da;border-radius:6px">
            <p style="margin:0 0 20px;font-weight:600">{Encoder.Encode(draft.FromName)}</p>
            {body}<p style="margin:28px 0 0;padding-top:14px;border-top:1px solid #e4e1da;font-size:13px;color:#5a626b">{Encoder.Encode(draft.Reason)}{leave}</p>
            </div>
            </body>
            </html>
            """;
    }

    private static string Foot(MailAction? way) => way is null ? "" : $"<br><a href=\"{Encoder.Encode(way.Address)}\" style=\"color:#5a626b\">{Encoder.Encode(way.Label)}</a>";

    private static void Append(StringBuilder text, MailPart part)
    {
        text.Append(part.Heading).Append('\n').Append('-', part.Heading.Length).Append('\n');
        foreach (var line in part.Lines)
        {
            text.Append("* ").Append(line.Text).Append('\n');
            if (line.Detail is { } detail) text.Append("  ").Append(detail).Append('\n');
            text.Append("  ").Append(line.Address).Append('\n');
        }

        text.Append('\n');
    }

    private static void Part(StringBuilder body, MailPart part)
    {
        body.Append("<h2 style=\"margin:24px 0 8px;font-size:17px\">").Append(Encoder.Encode(part.Heading)).Append("</h2>\n<ul style=\"margin:0 0 16px;padding:0 0 0 20px\">\n");
        foreach (var line in part.Lines)
        {
            body.Append("<li style=\"margin:0 0 8px\"><a href=\"").Append(Encoder.Encode(line.Address)).Append("\" style=\"color:#1f4b99\">").Append(Encoder.Encode(line.Text)).Append("</a>");
            if (line.Detail is { } detail) body.Append("<br><span style=\"color:#5a626b\">").Append(Lines(detail)).Append("</span>");
            body.Append("</li>\n");
        }

        body.Append("</ul>\n");
    }

    private static void Paragraph(StringBuilder body, string text) => body.Append("<p style=\"margin:0 0 16px\">").Append(Lines(text)).Append("</p>\n");

    private static string Lines(string text) => Encoder.Encode(text).Replace("&#xA;", "<br>", StringComparison.Ordinal);

    /// <summary>A subject is a header: a line break in a name must not become another header.</summary>
    private static string OneLine(string text) => string.Join(' ', text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
