namespace Portal.Web.Tenancy;

/// <summary>Wall 1: finds the organisation of the address before anything is routed. An unknown one answers 404, and so does a closed one.</summary>
internal sealed class TenantResolution(RequestDelegate next, ITenantStrategy strategy)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        var (pathBase, path) = (request.PathBase, request.Path);
        try
        {
            if (await ResolveAsync(context, pathBase)) await next(context);
        }
        finally
        {
            // The page of a status is drawn by running the pipeline again: it starts from the address as it came.
            (request.PathBase, request.Path) = (pathBase, path);
        }
    }

    /// <returns>False when the answer is already known.</returns>
    private async Task<bool> ResolveAsync(HttpContext context, PathString pathBase)
    {
        context.Features.Set(new TenancyFeature(null, strategy.Kind));
        if (strategy.Read(context.Request) is not { } address) return true;

        var store = context.RequestServices.GetRequiredService<ITenantStore>();
        switch (await store.FindAsync(address.Identifier, context.RequestAborted))
        {
            case null:
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return false;

            case { MovedTo: { } slug } when HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method):
                context.Response.Redirect(strategy.AddressOf(slug, address.Rest.Value + context.Request.QueryString), permanent: true);
                return false;

            case { Tenant: var tenant }:
                context.Features.Set(new TenancyFeature(tenant, strategy.Kind));
                context.Request.PathBase = pathBase + address.Prefix;
                context.Request.Path = address.Rest;
                return true;
        }
    }
}
