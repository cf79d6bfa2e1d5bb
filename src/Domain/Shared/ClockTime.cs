using System.Globalization;

namespace Portal.Domain.Shared;

/// <summary>An hour as people type it: « 9h », « 9 h 30 », « 09:00 ».</summary>
public static class ClockTime
{
    private static readonly string[] Formats = ["H:mm", "HH:mm", "%H"];

    public static TimeOnly? Parse(string? text)
    {
        var plain = string.Concat((text ?? "").Where(character => !char.IsWhiteSpace(character))).ToLowerInvariant().Replace('h', ':').TrimEnd(':');
        return TimeOnly.TryParseExact(plain, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
    }
}
