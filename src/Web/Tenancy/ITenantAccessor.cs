namespace Portal.Web.Tenancy;

/// <summary>The organisation of the current request; null on the pages that belong to none.</summary>
public interface ITenantAccessor
{
    Tenant? Current { get; }

    /// <summary>For pages that only exist inside an organisation.</summary>
    Tenant Required => Current ?? throw new InvalidOperationException("This page is served outside any organisation: it lacks RequireTenant.");
}
