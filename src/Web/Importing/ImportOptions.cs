using System.ComponentModel.DataAnnotations;

namespace Portal.Web.Importing;

/// <summary>Section <c>Import</c>: what reading one file may cost.</summary>
public sealed class ImportOptions
{
    public const string Section = "Import";

    /// <summary>Far more than a file may weigh: whoever sends too large a one is told so in words, not by a closed connection.</summary>
    public const int RequestBytes = 120_000_000;

    /// <summary>Longest time one file is read for; then the reader is killed.</summary>
    [Range(1, 600)] public int Seconds { get; set; } = 30;

    /// <summary>Managed memory of the reader; it gives up beyond.</summary>
    [Range(32, 8_000)] public int HeapMegabytes { get; set; } = 320;

    /// <summary>All memory of the reader, as the system counts it; it is killed beyond.</summary>
    [Range(64, 16_000)] public int ProcessMegabytes { get; set; } = 512;

    /// <summary>Files read at a time by this node.</summary>
    [Range(1, 64)] public int Readers { get; set; } = 2;

    /// <summary>Files that may wait their turn; beyond, people are asked to come back in a minute.</summary>
    [Range(0, 1_000)] public int Waiting { get; set; } = 8;

    /// <summary>How long what was read waits for its person, and an import can be undone.</summary>
    [Range(1, 365)] public int DaysKept { get; set; } = 7;
}
