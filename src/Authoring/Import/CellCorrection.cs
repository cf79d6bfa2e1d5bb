using System.Globalization;

namespace Portal.Authoring.Import;

/// <summary>A cell of a file as its person wants it read, before anything enters the plan.</summary>
public sealed record CellCorrection(int Row, int Column, string Text)
{
    /// <summary>Longer than any cell a form should send.</summary>
    private const int LongestText = 2_000;

    /// <summary>« 7.2 »: the row and the column, from 0.</summary>
    public static CellCorrection? Of(string? place, string? text) =>
        place?.Split('.') is [var row, var column] && Number(row) is { } r && Number(column) is { } c && (text?.Length ?? 0) <= LongestText ? new(r, c, text?.Trim() ?? "") : null;

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
