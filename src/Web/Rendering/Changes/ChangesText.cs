namespace Portal.Web.Rendering.Changes;

/// <summary>Long runs that stayed the same are folded: the beginning and the end are enough to find one's place.</summary>
public static class ChangesText
{
    private const int Whole = 400, Side = 160;

    public static string Shortened(string text) => text.Length <= Whole ? text : $"{text[..Side]} […] {text[^Side..]}";
}
