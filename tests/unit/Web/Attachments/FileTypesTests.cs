using System.IO.Compression;
using System.Text;
using Portal.Web.Attachments;

namespace Portal.Web.Tests.Attachments;

public sealed class FileTypesTests
{
    [Theory]
    [InlineData("89504E470D0A1A0A0000", "photo.txt", "image/png")]
    [InlineData("FFD8FFE000104A46", "x", "image/jpeg")]
    [InlineData("474946383961", "x.exe", "image/gif")]
    [InlineData("524946460000000057454250565038", "x", "image/webp")]
    [InlineData("255044462D312E37", "x.html", "application/pdf")]
    [InlineData("613B620A313B32", "x.csv", "text/csv")]
    [InlineData("426F6E6A6F7572", "x.txt", "text/plain")]
    public void A_file_is_what_its_bytes_say(string bytes, string name, string type) =>
        Assert.Equal(type, FileTypes.Of(new MemoryStream(Convert.FromHexString(bytes)), name)?.ContentType);

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'/>", "dessin.svg")]
    [InlineData("<!doctype html><script>alert(1)</script>", "page.html")]
    [InlineData("MZ\0\0", "photo.png")]
    [InlineData("MZ\0\0", "notes.txt")]
    [InlineData("#!/bin/sh", "script")]
    [InlineData("PK\u0003\u0004 pas une archive", "plan.docx")]
    public void What_the_portal_does_not_keep_is_refused(string content, string name) =>
        Assert.Null(FileTypes.Of(new MemoryStream(Encoding.Latin1.GetBytes(content)), name));

    [Fact]
    public void Office_files_are_told_apart_by_what_they_hold()
    {
        Assert.Equal(FileTypes.Docx, FileTypes.Of(Archive(("[Content_Types].xml", ""), ("word/document.xml", "")), "x.zip"));
        Assert.Equal(FileTypes.Xlsx, FileTypes.Of(Archive(("[Content_Types].xml", ""), ("xl/workbook.xml", "")), "x"));
        Assert.Equal(FileTypes.Odt, FileTypes.Of(Archive(("mimetype", "application/vnd.oasis.opendocument.text")), "x"));
        Assert.Null(FileTypes.Of(Archive(("[Content_Types].xml", ""), ("word/document.xml", ""), ("word/vbaProject.bin", "")), "x.docx"));
        Assert.Null(FileTypes.Of(Archive(("virus.exe", "")), "x.docx"));
    }

    private static MemoryStream Archive(params (string Name, string Content)[] entries)
    {
        var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var writer = new StreamWriter(archive.CreateEntry(name).Open());
                writer.Write(content);
            }
        }
        return stream;
    }
}
