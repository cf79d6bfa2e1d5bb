using System.ComponentModel.DataAnnotations;

namespace Portal.Web.Hosting;

/// <summary>Section <c>Portal</c> of the configuration. Everything has a default: a fresh clone runs without a setting.</summary>
public sealed class PortalOptions
{
    public const string Section = "Portal";

    /// <summary>Whether the demonstration organisations are there: in Development unless said otherwise, elsewhere only when asked for.</summary>
    public bool? Demo { get; set; }

    /// <summary>Where the database, the files and the keys lie when no setting puts them elsewhere; relative to the application.</summary>
    [Required]
    public string DataFolder { get; set; } = "data";

    /// <summary>The address people use, for links in mails, e.g. <c>https://plans.example.fr</c>. When not set: the one the server listens on.</summary>
    [Url]
    public string? PublicAddress { get; set; }

    /// <summary>Who operates the site, as the legal notice says it.</summary>
    public string? Operator { get; set; }

    /// <summary>Where it is hosted and with whom, as the legal notice says it.</summary>
    public string? Hosting { get; set; }

    /// <summary>Where people write to the operator.</summary>
    public string? Contact { get; set; }

    public bool ShowsDemo(IHostEnvironment environment) => Demo ?? environment.IsDevelopment();
}
