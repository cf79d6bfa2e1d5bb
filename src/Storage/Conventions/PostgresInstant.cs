using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Portal.Storage.Conventions;

/// <summary>An instant on PostgreSQL: <c>timestamptz</c> takes UTC only, whatever the offset it was typed with.</summary>
internal sealed class PostgresInstant() : ValueConverter<DateTimeOffset, DateTimeOffset>(instant => instant.ToUniversalTime(), stored => stored);
