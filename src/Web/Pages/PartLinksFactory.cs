using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Routing;

namespace Portal.Web.Pages;

/// <summary>Gives every page the links of <see cref="PartLinks"/>.</summary>
internal sealed class PartLinksFactory : IUrlHelperFactory
{
    private readonly UrlHelperFactory _inner = new();

    public IUrlHelper GetUrlHelper(ActionContext context) => new PartLinks(_inner.GetUrlHelper(context));
}
