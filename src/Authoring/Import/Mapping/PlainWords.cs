using System.Globalization;
using System.Text;

namespace Portal.Authoring.Import.Mapping;

/// <summary>Words as they are compared: no accents, no case, no punctuation.</summary>
internal static class PlainWords
{
    public static string Of(string? text)
    {
        if (string.IsNullOrEmpty(text) || text.Any(char.IsSurrogate)) return "";
        var plain = new StringBuilder(text.Length);
        foreach (var character in text.Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark) continue;
            if (char.IsLetterOrDigit(character)) plain.Append(char.ToLowerInvariant(character));
            else if (plain.Length > 0 && plain[^1] != ' ') plain.Append(' ');
        }
        return plain.ToString().Trim();
    }
}
