using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Web.Mail;

namespace Portal.Web.Pages.Dev;

/// <summary>Every mail sent in Development. Elsewhere the page does not exist.</summary>
public sealed class MailModel(DevelopmentMailbox mailbox, IHostEnvironment environment) : PageModel
{
    public IReadOnlyList<ReceivedMail> Mails { get; private set; } = [];

    public IActionResult OnGet()
    {
        if (!environment.IsDevelopment()) return NotFound();

        Mails = mailbox.Mails;
        return Page();
    }
}
