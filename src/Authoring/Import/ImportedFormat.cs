namespace Portal.Authoring.Import;

/// <summary>What kind of thing was read: a text proposes its outline first, a spreadsheet its tables.</summary>
public enum ImportedFormat { Text, Document, Slides, Sheet }
