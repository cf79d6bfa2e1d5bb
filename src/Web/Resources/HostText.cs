namespace Portal.Web.Resources;

/// <summary>What the console says while the portal starts and stops.</summary>
public sealed class HostText;
