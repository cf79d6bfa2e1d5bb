using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Portal.Web.Hosting;
using Portal.Web.Security;

namespace Portal.Web.Pages;

/// <summary>
/// A post that names no handler of its page does nothing, and is told so. Left alone, the framework draws the page without having
/// loaded anything.
/// </summary>
internal sealed class NamedHandlersOnly : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (context.HandlerMethod is not null || !OriginCheck.IsUnsafe(context.HttpContext.Request.Method) || context.HttpContext.IsShowingFailure()) return next();

        context.Result = new StatusCodeResult(StatusCodes.Status405MethodNotAllowed);
        return Task.CompletedTask;
    }
}
