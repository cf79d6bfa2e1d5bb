using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Routing;

namespace Portal.Web.Pages;

/// <summary>Gives every page the links of <see cref="PartUrlHelper"/>.</summary>
internal sealed class PartUrlHelperFactory : IUrlHelperFactory
{
    private readonly UrlHelperFactory _inner = new();

    public IUrlHelper GetUrlHelper(ActionContext context) => new PartUrlHelper(_inner.GetUrlHelper(context));
}
