using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.Localization;
using Portal.Domain.Shared;
using Portal.Web.Resources;

namespace Portal.Web.Hosting;

/// <summary>
/// The one place where a broken business rule becomes words. A program gets ProblemDetails. A person who posted a form goes back to
/// the page they were on, where the reason stays on screen until they leave.
/// </summary>
internal sealed class BrokenRules(
    IProblemDetailsService problems, ITempDataDictionaryFactory notices, IStringLocalizer<Rules> rules) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not RuleBrokenException refusal) return false;

        var message = rules[refusal.Rule.Code, [.. refusal.Arguments]].Value;
        if (!context.WantsJson() && ReferringPage.Of(context.Request) is { } page)
        {
            var kept = notices.GetTempData(context);
            kept[Notice.Refused] = message;
            kept.Save();
            context.Response.Redirect(page);
            return true;
        }

        context.Response.StatusCode = StatusCodes.Status409Conflict;
        return await problems.TryWriteAsync(new ProblemDetailsContext
        {
            HttpContext = context,
            ProblemDetails = new ProblemDetails
            {
                Status = StatusCodes.Status409Conflict,
                Title = message,
                Type = "urn:portal:rule:" + refusal.Rule.Code,
                Extensions = { ["rule"] = refusal.Rule.Code },
            },
        });
    }
}
