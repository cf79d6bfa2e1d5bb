namespace Portal.Authoring.Schema;

/// <summary>The only addresses a link in a plan may have. Everything else (javascript:, data:, file:…) is kept as text.</summary>
public static class SafeLinks
{
    private static readonly string[] Schemes = ["https://", "http://", "mailto:", "tel:"];

    public static bool IsSafe(string? href) =>
        href is { Length: > 0 and <= 2000 }
        && !href.Any(char.IsControl)
        && (Schemes.Any(scheme => href.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
            || href[0] == '#'
            || (href[0] == '/' && (href.Length == 1 || href[1] is not ('/' or '\\'))));
}
