namespace Portal.Web.Security;

/// <summary>Marks the endpoint browsers post to by themselves: no token and no origin can be asked of them.</summary>
internal sealed class SentByBrowsers;
