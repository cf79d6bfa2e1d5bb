namespace Portal.Authoring.Import;

/// <summary>Why a file gives nothing to import. Each has a sentence saying what it means and what to do.</summary>
public enum ImportRefusal
{
    /// <summary>No byte in it.</summary>
    Empty,
    TooLarge,
    /// <summary>Small outside, enormous once unpacked.</summary>
    TooLargeInside,
    /// <summary>Protected by a password.</summary>
    Encrypted,
    /// <summary>DOC, XLS, PPT or RTF: written by programs of before 2007.</summary>
    OldFormat,
    Macros,
    Pdf,
    /// <summary>An archive, an image, a program: nothing an import reads.</summary>
    Unknown,
    /// <summary>The name says one kind of file, the content is another.</summary>
    Mismatch,
    Corrupt,
    /// <summary>More text, rows or sections than a plan holds.</summary>
    TooMuch,
    NothingInside,
    /// <summary>The reader needed more memory than it is allowed, or fell over.</summary>
    TooHeavy,
    TooSlow,
    /// <summary>Too many files are being read at this moment.</summary>
    Busy,
    /// <summary>The portal stopped while the file was being read.</summary>
    Interrupted,
    /// <summary>By the person.</summary>
    Cancelled,
}
