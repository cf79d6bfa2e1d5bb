using System.Net.Mime;
using System.Text;
using System.Text.RegularExpressions;

namespace Portal.E2E.Tests.Support;

/// <summary>A letter as it came over the wire: its headers, its text part and its HTML part.</summary>
public sealed partial record Letter(string To, IReadOnlyDictionary<string, string> Headers, string Text, string Html)
{
    public string Subject => Headers.GetValueOrDefault("Subject", "");
    public string From => Headers.GetValueOrDefault("From", "");

    /// <summary>The first address of the text part.</summary>
    public string Link => Address().Match(Text).Value;

    public static Letter Read(string to, IReadOnlyList<string> lines)
    {
        var (headers, body) = Split(lines);
        Dictionary<string, string> parts = [];
        Gather(headers, body, parts);
        return new(to, headers.ToDictionary(header => header.Key, header => Words(header.Value), StringComparer.OrdinalIgnoreCase), parts.GetValueOrDefault("text/plain", ""), parts.GetValueOrDefault("text/html", ""));
    }

    private static void Gather(Dictionary<string, string> headers, List<string> body, Dictionary<string, string> parts)
    {
        var type = new ContentType(headers.GetValueOrDefault("Content-Type", "text/plain"));
        if (!type.MediaType.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase))
        {
            parts.TryAdd(type.MediaType, Decoded(body, headers.GetValueOrDefault("Content-Transfer-Encoding", "7bit")));
            return;
        }

        List<string>? part = null;
        foreach (var line in body)
        {
            if (!line.StartsWith("--" + type.Boundary, StringComparison.Ordinal))
            {
                part?.Add(line);
                continue;
            }

            if (part is not null)
            {
                var (inner, content) = Split(part);
                Gather(inner, content, parts);
            }

            part = [];
        }
    }

    private static (Dictionary<string, string> Headers, List<string> Body) Split(IReadOnlyList<string> lines)
    {
        Dictionary<string, string> headers = new(StringComparer.OrdinalIgnoreCase);
        var (at, last) = (0, "");
        for (; at < lines.Count && lines[at].Length > 0; at++)
        {
            if (lines[at][0] is ' ' or '\t') headers[last] += " " + lines[at].Trim();
            else
            {
                var colon = lines[at].IndexOf(':', StringComparison.Ordinal);
                last = lines[at][..colon];
                headers[last] = lines[at][(colon + 1)..].Trim();
            }
        }

        return (headers, [.. lines.Skip(at + 1)]);
    }

    private static string Decoded(List<string> body, string encoding) => encoding.ToLowerInvariant() switch
    {
        "base64" => Encoding.UTF8.GetString(Convert.FromBase64String(string.Concat(body))),
        "quoted-printable" => Quoted(string.Join('\n', body).Replace("=\n", "", StringComparison.Ordinal)),
        _ => Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(string.Join('\n', body))),
    };

    private static string Quoted(string text) =>
        Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(Hex().Replace(text, match => ((char)Convert.ToByte(match.Groups[1].Value, 16)).ToString())));

    /// <summary>Words of a header written outside ASCII (RFC 2047); the blank between two of them is none.</summary>
    private static string Words(string value) => Encoded().Replace(Between().Replace(value, "?=$1"), match =>
        match.Groups[1].Value is "B" or "b" ? Encoding.UTF8.GetString(Convert.FromBase64String(match.Groups[2].Value)) : Quoted(match.Groups[2].Value.Replace('_', ' ')));

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex Address();

    [GeneratedRegex("=([0-9A-Fa-f]{2})")]
    private static partial Regex Hex();

    [GeneratedRegex(@"=\?utf-8\?([BbQq])\?([^?]*)\?=", RegexOptions.IgnoreCase)]
    private static partial Regex Encoded();

    [GeneratedRegex(@"\?=\s+(=\?)")]
    private static partial Regex Between();
}
