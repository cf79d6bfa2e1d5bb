using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Domain.Notifications;
using Portal.Web.Notifications;

namespace Portal.Web.Pages.Notifications;

/// <summary>Follows a notification: it is marked as read, and the person is where it happened. Marking is all it changes, and only for the one who opens it.</summary>
public sealed class OpenModel(NoticeCentre centre) : PageModel
{
    public async Task<IActionResult> OnGetAsync(NotificationId id, CancellationToken cancellationToken) =>
        await centre.OpenAsync(id, cancellationToken) is { } link ? LocalRedirect(Url.Content("~/" + link)) : NotFound();
}
