namespace Portal.Web.TagHelpers;

/// <summary>Initials and colour of a person, from the name alone: the same everywhere and every day.</summary>
public static class FaceLook
{
    private const int Hues = 6;
    private const int ShortestWord = 4;

    /// <summary>« Directrice des systèmes d’information » gives DS: small words say nothing of a person.</summary>
    public static string InitialsOf(string name)
    {
        var words = name.Split([' ', '-', '’', '\''], StringSplitOptions.RemoveEmptyEntries);
        var telling = words.Where(word => word.Length >= ShortestWord).Take(2).ToList();
        return string.Concat((telling.Count == 2 ? telling : words.Take(2)).Select(word => char.ToUpperInvariant(word[0])));
    }

    /// <summary>1 to 6; <c>data-hue</c> in the style sheet.</summary>
    public static int HueOf(string name) => (int)(name.Aggregate(17u, (hash, letter) => hash * 31 + letter) % Hues) + 1;
}
