namespace Portal.Web.Tenancy;

/// <summary>Finds the organisation an identifier of the address stands for. Closed ones are not found.</summary>
public interface ITenantStore
{
    ValueTask<TenantMatch?> FindAsync(string identifier, CancellationToken cancellationToken);
}

/// <param name="MovedTo">The slug to send people to, when the identifier is an address the organisation had before.</param>
public sealed record TenantMatch(Tenant Tenant, string? MovedTo);
