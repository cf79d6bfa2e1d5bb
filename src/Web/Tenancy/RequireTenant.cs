namespace Portal.Web.Tenancy;

/// <summary>
/// Endpoint metadata: this endpoint exists inside an organisation only, and only for its active members, unless it also says
/// <see cref="OpenToVisitors"/>. Anyone else gets what an unknown address gets.
/// </summary>
public sealed class RequireTenant;

/// <summary>Endpoint metadata, beside <see cref="RequireTenant"/>: visitors may come in too (published pages decide by audience themselves).</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OpenToVisitorsAttribute : Attribute;

public static class RequireTenantExtensions
{
    /// <summary>For JSON endpoints and hubs: <c>app.MapGroup("/api").RequireTenant()</c>.</summary>
    public static TBuilder RequireTenant<TBuilder>(this TBuilder builder) where TBuilder : IEndpointConventionBuilder =>
        builder.WithMetadata(new RequireTenant());

    public static TBuilder OpenToVisitors<TBuilder>(this TBuilder builder) where TBuilder : IEndpointConventionBuilder =>
        builder.WithMetadata(new OpenToVisitorsAttribute());
}
