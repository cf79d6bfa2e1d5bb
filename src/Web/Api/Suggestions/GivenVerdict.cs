using Portal.Domain.Plans.Settings;

namespace Portal.Web.Api.Suggestions;

public sealed record GivenVerdict(IReadOnlyList<SuggestionId>? Ids, SuggestionVerdict Verdict);
