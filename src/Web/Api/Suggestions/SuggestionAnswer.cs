using Portal.Domain.Plans.Settings;
using Portal.Web.Api.Plans;

namespace Portal.Web.Api.Suggestions;

/// <summary>A suggestion as the text and the margin show it. Positions are given back as the browser wrote them.</summary>
public sealed record SuggestionAnswer(
    SuggestionId Id, string Section, string? Record, string? Field, SuggestionKind Kind, string? From, string? To, string Before, string After, string? Reason,
    PersonAnswer Author, DateTimeOffset At, SuggestionState State, PersonAnswer? DecidedBy, DateTimeOffset? DecidedAt, bool MayDecide, bool MayUndo);
