namespace Portal.Domain.Plans.Settings;

/// <summary>What is proposed: other words in a text, another look of words, other paragraphs, another value of a field
/// (its place among the rows and the bin are fields too), a row that is not there yet.</summary>
public enum SuggestionKind { Text, Format, Blocks, Field, Row }
