namespace Portal.Authoring.Versions;

public enum ChangeSort { Added, Changed, Removed }

/// <summary>One leaf that differs between two contents.</summary>
public sealed record ContentChange(string Key, ChangeSort Sort)
{
    public string? SectionId => Key.StartsWith("section/", StringComparison.Ordinal) ? Key["section/".Length..] : null;
    public string? RecordId => Key.StartsWith("record/", StringComparison.Ordinal) ? Key["record/".Length..] : null;
}
