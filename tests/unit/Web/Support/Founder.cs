namespace Portal.Web.Tests.Support;

/// <summary>A person and the space they opened.</summary>
public sealed record Founder(Visitor Browser, string Mail, string Slug)
{
    public string Space => $"/t/{Slug}";
}
