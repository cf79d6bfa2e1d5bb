namespace Portal.Authoring.Import.Mapping;

/// <summary>What kinds, fields and choices are called, in every language people write headings in. A port: Web answers from its resources.</summary>
public interface IFieldNames
{
    IEnumerable<string> OfKind(string kind);
    IEnumerable<string> OfField(string kind, string field);
    IEnumerable<string> OfChoice(string kind, string field, string choice);
}
