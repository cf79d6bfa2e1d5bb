namespace Portal.Authoring.Import;

/// <summary>What an import accepts, named in one place. Beyond it the import is refused before any work.</summary>
public static class ImportLimits
{
    /// <summary>About a thousand printed pages.</summary>
    public const int Characters = 3_000_000;
    /// <summary>Spreadsheets paste their styles too: HTML is allowed to be larger than the text it holds.</summary>
    public const int HtmlCharacters = 8_000_000;
    /// <summary>Deeper HTML is refused: no office program writes it, and every reader of a tree would have to survive it.</summary>
    public const int HtmlDepth = 300;
    /// <summary>What the parts of an office file may hold once unpacked, each of them.</summary>
    public const int OfficeCharacters = 40_000_000;
    /// <summary>An archive of more parts was not written by an office program.</summary>
    public const int OfficeParts = 5_000;
    /// <summary>All parts together: many small ones weigh as much as a large one.</summary>
    public const long OfficeBytes = 150_000_000;
    /// <summary>The file as it is sent.</summary>
    public const int FileBytes = 20_000_000;
    /// <summary>What the reading process may answer.</summary>
    public const int ResultBytes = 48_000_000;
    public const int Tables = 500;
    public const int TableRows = 5_000;
    public const int TableColumns = 200;
    public const int ListDepth = 8;
    public const int QuoteDepth = 5;
    public const int SectionDepth = 7;
    public const int TitleCharacters = 300;
}
