using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;
using Microsoft.Playwright;

namespace Portal.E2E.Tests.Support;

/// <summary>A spreadsheet to send, made of its rows: the least an office program would write.</summary>
public static class Spreadsheet
{
    public static FilePayload Of(string fileName, string sheet, IEnumerable<string[]> rows)
    {
        var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(archive, "xl/workbook.xml", $"<w><sheets><sheet name=\"{SecurityElement.Escape(sheet)}\"/></sheets></w>");
            Write(archive, "xl/worksheets/sheet1.xml", $"<w>{string.Concat(rows.Select(row => $"<row>{string.Concat(row.Select(Cell))}</row>"))}</w>");
        }
        return new() { Name = fileName, MimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Buffer = file.ToArray() };
    }

    private static void Write(ZipArchive archive, string name, string content)
    {
        using var stream = archive.CreateEntry(name).Open();
        stream.Write(Encoding.UTF8.GetBytes(content));
    }

    private static string Cell(string value) =>
        decimal.TryParse(value, CultureInfo.InvariantCulture, out _) ? $"<c><v>{value}</v></c>" : $"<c t=\"inlineStr\"><is><t>{SecurityElement.Escape(value)}</t></is></c>";
}
