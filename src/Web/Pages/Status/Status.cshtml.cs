using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Web.Hosting;

namespace Portal.Web.Pages.Status;

/// <summary>
/// The page behind every bare status code. It shows nothing of the address asked for: an unknown address and one the visitor may not
/// see answer with the same bytes.
/// </summary>
[IgnoreAntiforgeryToken, ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class StatusModel : PageModel
{
    public int Code { get; private set; }
    public string Trace => Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier;

    public void OnGet(int code) => Show(code);

    public void OnPost(int code) => Show(code);

    private void Show(int code)
    {
        Code = code;
        // Asked for directly, it is no error page of anything: nothing is here.
        if (!HttpContext.IsShowingFailure()) Code = Response.StatusCode = StatusCodes.Status404NotFound;
    }
}
