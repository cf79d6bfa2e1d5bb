using Portal.Web.Tests.Support;

namespace Portal.Web.Tests.Published;

/// <summary>The portal with its demonstration organisations, seeded once for all the facts.</summary>
public sealed class DemoApp : PortalApp
{
    public DemoApp() => Settings["Portal:Demo"] = "true";

    /// <summary>Someone who entered the demonstration by one of its doors.</summary>
    public async Task<Visitor> EnteredAsync(string entrance)
    {
        var visitor = Visitor();
        await visitor.OpenAsync("/demo");
        return await visitor.SendAsync(named: new Dictionary<string, string> { ["entrance"] = entrance });
    }
}
