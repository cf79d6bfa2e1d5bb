using System.ComponentModel.DataAnnotations;

namespace Portal.Web.Hosting;

/// <summary>Section <c>Portal</c> of the configuration. Everything has a default: a fresh clone runs without a setting.</summary>
public sealed class PortalOptions
{
    public const string Section = "Portal";

    /// <summary>Loads the demonstration organisations outside Development.</summary>
    public bool Demo { get; set; }

    /// <summary>The address people use, for links in mails sent outside a request, e.g. <c>https://plans.example.fr</c>.</summary>
    [Required, Url]
    public string PublicAddress { get; set; } = "http://localhost:5080";
}
