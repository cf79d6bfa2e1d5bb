namespace Portal.Authoring.Schema;

/// <summary>Names inside the live document, as docs/wire-protocol.md gives them.</summary>
public static class PlanKeys
{
    public const int SchemaNumber = 1;

    public const string Meta = "meta";
    public const string Sections = "sections";
    public const string Records = "records";

    public const string Schema = "schema";
    public const string Language = "language";

    public const string Title = "title";
    public const string Number = "number";
    public const string Parent = "parent";
    public const string Order = "order";
    public const string Removed = "removed";
    public const string Audience = "audience";
    public const string Blocks = "blocks";
    public const string Hint = "hint";
    public const string Placeholder = "placeholder";
    public const string Body = "body";

    public const string Kind = "kind";
    public const string Section = "section";
    public const string Code = "code";

    public const string True = "true";

    /// <summary>Keys of a record's map that are not its fields.</summary>
    public static bool IsRecordHeading(string key) => key is Kind or Section or Code or Order or Removed;

    public static bool IsSectionKey(string key) =>
        key is Title or Number or Parent or Order or Removed or Audience or Blocks or Hint or Placeholder or Body;
}
