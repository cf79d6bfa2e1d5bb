namespace Portal.Authoring.Import;

/// <summary>What became of a file: its content, or why there is none. One of the two is null.</summary>
public readonly record struct FileReading(ImportedFile? File, ImportRefusal? Refused)
{
    public static implicit operator FileReading(ImportRefusal refused) => new(null, refused);
}
