namespace Portal.Authoring.Import;

/// <summary>A file of an office program as plain HTML, with what was left where it was.</summary>
internal sealed record OfficeText(string Html, ImportedFormat Format, ImportLosses LeftOut)
{
    public static readonly OfficeText Nothing = new("", ImportedFormat.Document, ImportLosses.None);
}
