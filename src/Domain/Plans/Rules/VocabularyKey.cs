namespace Portal.Domain.Plans.Rules;

/// <summary>An argument of an alert that is itself a word of the plan model, by its resource key: it is told in the reader's language.</summary>
public sealed record VocabularyKey(string Key);
