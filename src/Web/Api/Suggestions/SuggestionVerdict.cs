namespace Portal.Web.Api.Suggestions;

public enum SuggestionVerdict { Accept, Refuse, Reopen }
