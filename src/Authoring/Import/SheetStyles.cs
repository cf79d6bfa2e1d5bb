using System.Globalization;
using System.Xml;

namespace Portal.Authoring.Import;

/// <summary>
/// The number formats of an XLSX: a date is a number shown as one, and « 175 K€ » a 175 whose format says the rest. Without them a sheet
/// would give other values than the ones its author sees.
/// </summary>
internal sealed class SheetStyles
{
    private readonly Dictionary<int, string> _formats = [];
    private readonly List<int> _cells = [];

    public void Read(XmlReader reader)
    {
        var inCells = false;
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.EndElement && reader.LocalName == "cellXfs") inCells = false;
            if (reader.NodeType != XmlNodeType.Element) continue;
            if (reader.LocalName == "cellXfs") inCells = !reader.IsEmptyElement;
            else if (reader.LocalName == "numFmt" && Number(reader, "numFmtId") is { } id) _formats[id] = reader.GetAttribute("formatCode") ?? "";
            else if (inCells && reader.LocalName == "xf") _cells.Add(Number(reader, "numFmtId") ?? 0);
        }
    }

    /// <summary>A number as the sheet shows it.</summary>
    public string Show(decimal number, int style)
    {
        var format = style >= 0 && style < _cells.Count ? _cells[style] : 0;
        var code = _formats.GetValueOrDefault(format, "");
        var french = CultureInfo.GetCultureInfo("fr-FR");
        if (IsDate(format, code) && number is > 0 and < 2_958_466)
        {
            var date = DateTime.FromOADate((double)number);
            return date.TimeOfDay == TimeSpan.Zero ? date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) : date.ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture);
        }
        if (format is 9 or 10 || code.Contains('%', StringComparison.Ordinal)) return (number * 100).ToString("0.####", french) + " %";
        return number.ToString("0.####", french) + Unit(code);
    }

    // 14 to 22 and 45 to 47 are dates in every program; a code of one's own is one when it names a day or a year outside its quoted words.
    private static bool IsDate(int format, string code)
    {
        if (code.Length == 0) return format is >= 14 and <= 22 or >= 45 and <= 47;
        var bare = System.Text.RegularExpressions.Regex.Replace(code, "\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "");
        return bare.Contains('y', StringComparison.OrdinalIgnoreCase) || bare.Contains('d', StringComparison.OrdinalIgnoreCase) || bare.Contains("aa", StringComparison.OrdinalIgnoreCase);
    }

    private static string Unit(string code) =>
        code.Contains("M€", StringComparison.Ordinal) ? " M€"
        : code.Contains("K€", StringComparison.OrdinalIgnoreCase) ? " K€"
        : code.Contains("KF", StringComparison.OrdinalIgnoreCase) ? " KF"
        : code.Contains('€', StringComparison.Ordinal) ? " €" : "";

    private static int? Number(XmlReader reader, string attribute) => int.TryParse(reader.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
