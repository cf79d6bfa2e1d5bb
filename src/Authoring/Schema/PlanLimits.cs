namespace Portal.Authoring.Schema;

/// <summary>How large a live plan may grow, in one place. A change that would pass a limit is refused; what is read never trusts it was.</summary>
public static class PlanLimits
{
    public const int Sections = 2_000;
    public const int Records = 50_000;
    public const int IdCharacters = 64;
    public const int KeyCharacters = 80;
    /// <summary>A field: a long paragraph, or a list of hundreds of lines.</summary>
    public const int ValueCharacters = 20_000;
    public const int BlocksOfASection = 40;
    public const int SectionDepth = 7;
    /// <summary>Lists in tables in quotes, and then some.</summary>
    public const int ProseDepth = 40;
    public const int ProseNodes = 200_000;
    public const int AttributesOfANode = 20;

    public static bool IsId(string id) => id.Length is > 0 and <= IdCharacters && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
}
