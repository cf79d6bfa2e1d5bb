using System.Globalization;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Portal.Storage.Conventions;

/// <summary>An instant on SQLite: text in UTC of fixed width, so that comparing texts compares instants; microseconds, as PostgreSQL keeps.</summary>
internal sealed class SqliteInstant() : ValueConverter<DateTimeOffset, string>(instant => Write(instant), text => Read(text))
{
    private const string Format = "yyyy-MM-dd HH:mm:ss.ffffff'Z'";

    public static string Write(DateTimeOffset instant) => instant.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture);

    public static DateTimeOffset Read(string text) =>
        DateTimeOffset.ParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}
