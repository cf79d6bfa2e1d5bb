using System.Text.RegularExpressions;
using Portal.Domain.Shared;

namespace Portal.Web.Api.Comments;

/// <summary>People and bodies named in a comment, written by the editor as <c>@[Nom](id)</c> and <c>@[Bureau](body-id)</c>.</summary>
internal sealed partial record Mentions(string Text, IReadOnlyList<PersonId> People, IReadOnlyList<BodyId> Bodies, int Untold)
{
    /// <summary>
    /// Keeps the mentions of whoever may read it. Any other becomes plain text, the same for someone without access, of another organisation or whom nobody
    /// knows: the answer says how many, never who.
    /// </summary>
    public static Mentions In(string text, Func<PersonId, bool> mayRead, Func<BodyId, bool> isKnown)
    {
        List<PersonId> people = [];
        List<BodyId> bodies = [];
        var untold = 0;
        var kept = Mention().Replace(text, match =>
        {
            var id = Guid.Parse(match.Groups["id"].Value);
            if (match.Groups["body"].Success && isKnown(new BodyId(id)))
            {
                bodies.Add(new BodyId(id));
                return match.Value;
            }

            if (!match.Groups["body"].Success && mayRead(new PersonId(id)))
            {
                people.Add(new PersonId(id));
                return match.Value;
            }

            untold++;
            return "@" + match.Groups["name"].Value;
        });
        return new(kept, [.. people.Distinct()], [.. bodies.Distinct()], untold);
    }

    /// <summary>The text as it reads outside the editor: names without their ids.</summary>
    public static string Plain(string text) => Mention().Replace(text, match => "@" + match.Groups["name"].Value);

    [GeneratedRegex(@"@\[(?<name>[^\]\n]{1,200})\]\((?<body>body-)?(?<id>[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Mention();
}
