namespace Portal.Web.Api.Suggestions;

/// <summary>Undo takes an acceptance back: what it wrote leaves the text, and waits again.</summary>
public enum SuggestionVerdict { Accept, Refuse, Reopen, Undo }
