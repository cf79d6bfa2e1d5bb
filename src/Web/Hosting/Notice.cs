namespace Portal.Web.Hosting;

/// <summary>Keys of the messages that survive one redirect (temporary data) and are shown at the top of the next page.</summary>
public static class Notice
{
    /// <summary>Something was done.</summary>
    public const string Done = "notice.done";
    /// <summary>Something was refused, with the reason.</summary>
    public const string Refused = "notice.refused";
}
