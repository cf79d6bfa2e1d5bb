namespace Portal.Domain.Plans.Settings;

/// <summary>Retained: accepted while the plan is frozen, to be put into the text when it opens again.</summary>
public enum SuggestionState { Pending, Retained, Accepted, Refused, Withdrawn }
