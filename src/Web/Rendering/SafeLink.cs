namespace Portal.Web.Rendering;

/// <summary>Which links in content a reader may follow: web, mail and telephone, never a scheme that runs something.</summary>
public static class SafeLink
{
    public static bool IsSafe(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https" or "mailto" or "tel";
}
