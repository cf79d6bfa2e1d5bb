namespace Portal.Storage.Tenancy;

/// <summary>Names of the query filters, to lift one on purpose: <c>IgnoreQueryFilters([QueryFilters.Bin])</c>.</summary>
public static class QueryFilters
{
    /// <summary>Only rows of the current organisation. Lifting it needs a reason beside it; PostgreSQL still returns no foreign row.</summary>
    public const string Tenant = "tenant";

    /// <summary>Without what was removed to the bin.</summary>
    public const string Bin = "bin";
}
