using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Routing;

namespace Portal.Web.Pages;

/// <summary>
/// Links, forms and redirections from one page of a plan to another keep the deliverable the address names (<c>?d=D2</c>): whoever works on the third
/// of four stays in it.
/// </summary>
internal sealed class PartLinks(IUrlHelper inner) : IUrlHelper
{
    private const string Part = "d", Plan = "id", Page = "page";

    public ActionContext ActionContext => inner.ActionContext;
    public string? Action(UrlActionContext actionContext) => inner.Action(actionContext);
    public string? Content(string? contentPath) => inner.Content(contentPath);
    public bool IsLocalUrl(string? url) => inner.IsLocalUrl(url);
    public string? Link(string? routeName, object? values) => inner.Link(routeName, values);

    public string? RouteUrl(UrlRouteContext routeContext)
    {
        var here = ActionContext.RouteData.Values;
        if (ActionContext.HttpContext.Request.Query[Part].ToString() is { Length: > 0 } part && here[Plan] is { } plan && routeContext.Values is not null)
        {
            var values = new RouteValueDictionary(routeContext.Values);
            var isOfThePlan = values.TryGetValue(Plan, out var id) ? $"{id}" == $"{plan}" : $"{values[Page]}" == $"{here[Page]}";
            if (isOfThePlan && IsOfAPlan($"{values[Page]}") && !values.ContainsKey(Part)) values[Part] = part;
            routeContext.Values = values;
        }
        return inner.RouteUrl(routeContext);
    }

    private static bool IsOfAPlan(string page) => page.StartsWith("/Plans/", StringComparison.Ordinal) || page.StartsWith("/Approvals/", StringComparison.Ordinal);
}
