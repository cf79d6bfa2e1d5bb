namespace Portal.Web.Demo;

/// <summary>Whether the demonstration is part of this portal.</summary>
public sealed record DemoPresence(bool IsShown);
