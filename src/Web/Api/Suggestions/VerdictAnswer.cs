using Portal.Domain.Plans.Settings;

namespace Portal.Web.Api.Suggestions;

/// <param name="Outcome"><c>accepted</c>, <c>retained</c>, <c>refused</c>, <c>reopened</c>; <c>conflict</c>, <c>gone</c>, <c>notAllowed</c>: nothing was changed.</param>
public sealed record VerdictAnswer(SuggestionId Id, string Outcome);
