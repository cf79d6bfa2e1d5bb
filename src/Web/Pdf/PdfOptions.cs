using System.ComponentModel.DataAnnotations;

namespace Portal.Web.Pdf;

/// <summary>Where the browser that prints is found, and how long and how much it may work.</summary>
public sealed class PdfOptions
{
    public const string Section = "Pdf";

    /// <summary>Path of a Chromium or Chrome; empty looks in the usual places.</summary>
    public string? Browser { get; set; }

    [Range(5, 300)] public int TimeoutSeconds { get; set; } = 60;

    /// <summary>How many documents are printed at once on this machine.</summary>
    [Range(1, 16)] public int AtOnce { get; set; } = 1;
}
