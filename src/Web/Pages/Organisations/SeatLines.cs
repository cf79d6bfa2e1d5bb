using Portal.Domain.Governance;
using Portal.Domain.People;

namespace Portal.Web.Pages.Organisations;

/// <summary>
/// Reads a list of people as it is pasted: one a line, from a mail (<c>Nom &lt;adresse&gt;</c>), a spreadsheet (columns) or typed by hand.
/// Whatever is no address is part of the name.
/// </summary>
public static class SeatLines
{
    private static readonly char[] Separators = ['\t', ';', ',', '<', '>', '(', ')', '"'];

    public static IReadOnlyList<SeatLine> Read(string pasted) =>
        [.. pasted.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(ReadLine).OfType<SeatLine>()];

    private static SeatLine? ReadLine(string line)
    {
        EmailAddress? email = null;
        List<string> words = [];
        foreach (var part in line.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            foreach (var word in part.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (email is null && EmailAddress.TryParse(word, null, out var found)) email = found;
                else words.Add(word);
            }
        }

        // Bullets and dashes of a list are no names.
        var name = string.Join(' ', words).Trim('-', '•', '*', '–', ' ');
        if (name.Length == 0) name = email?.Value.Split('@')[0] ?? "";
        return name.Length == 0 ? null : new SeatLine(name.Length > BodyMembership.NameLength ? name[..BodyMembership.NameLength] : name, email);
    }
}
