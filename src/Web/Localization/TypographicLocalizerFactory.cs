using Microsoft.Extensions.Localization;

namespace Portal.Web.Localization;

/// <summary>The resources of the assembly, set as French is.</summary>
internal sealed class TypographicLocalizerFactory(ResourceManagerStringLocalizerFactory resources) : IStringLocalizerFactory
{
    public IStringLocalizer Create(Type resourceSource) => new TypographicLocalizer(resources.Create(resourceSource));

    public IStringLocalizer Create(string baseName, string location) => new TypographicLocalizer(resources.Create(baseName, location));
}
