namespace Portal.Web.Tenancy;

/// <summary>Who asks. Null on public pages and outside any organisation.</summary>
public interface IMemberAccessor
{
    Member? Current { get; }

    /// <summary>For pages only members reach.</summary>
    Member Required => Current ?? throw new InvalidOperationException("This page is open to visitors: it cannot require a member.");
}
