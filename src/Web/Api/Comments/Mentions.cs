using System.Text.RegularExpressions;
using Portal.Domain.Shared;

namespace Portal.Web.Api.Comments;

/// <summary>People named in a comment, written by the editor as <c>@[Nom](id)</c>.</summary>
internal static partial class Mentions
{
    public static IReadOnlyList<PersonId> In(string text) =>
        [.. Mention().Matches(text).Select(match => PersonId.TryParse(match.Groups["id"].Value, null, out var id) ? id : (PersonId?)null).OfType<PersonId>().Distinct()];

    [GeneratedRegex(@"@\[[^\]\n]{1,200}\]\((?<id>[0-9a-fA-F-]{36})\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Mention();
}
