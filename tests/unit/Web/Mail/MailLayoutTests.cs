using Portal.Domain.People;
using Portal.Web.Mail;

namespace Portal.Web.Tests.Mail;

public sealed class MailLayoutTests
{
    private static readonly MailDraft Draft = new()
    {
        To = EmailAddress.Parse("elue@ville.example"),
        FromName = "Ville <script>",
        Subject = "Une ligne\r\nBcc: tous@ville.example",
        Paragraphs = ["Bonjour & bienvenue"],
        Quotation = "Première ligne\nseconde ligne",
        Action = new MailAction("Répondre", "http://localhost/t/ville/invitations/abc?x=1&y=2"),
        Reason = "Parce que.",
    };

    [Fact]
    public void Both_parts_say_the_same_and_only_the_html_is_escaped()
    {
        var mail = MailLayout.Compose(Draft);

        Assert.Contains("Bonjour & bienvenue", mail.Text);
        Assert.Contains("Bonjour &amp; bienvenue", mail.Html);
        Assert.Contains("http://localhost/t/ville/invitations/abc?x=1&y=2", mail.Text);
        Assert.Contains("abc?x=1&amp;y=2", mail.Html);
        Assert.DoesNotContain("<script>", mail.Html);
        Assert.Contains("Première ligne<br>seconde ligne", mail.Html);
    }

    [Fact]
    public void A_subject_stays_one_line_so_that_it_cannot_become_a_header() =>
        Assert.Equal("Une ligne Bcc: tous@ville.example", MailLayout.Compose(Draft).Subject);
}
