namespace Portal.Domain.Plans.Settings;

/// <summary>What is proposed: other words in a text, another look of words, other paragraphs, another value of a field.</summary>
public enum SuggestionKind { Text, Format, Blocks, Field }
