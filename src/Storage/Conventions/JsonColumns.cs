using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portal.Storage.Conventions;

/// <summary>Stores an immutable value in one column of JSON text, the same on both databases.</summary>
internal static class JsonColumns
{
    public static PropertyBuilder<TValue> StoredAsJson<TValue>(this PropertyBuilder<TValue> property) => property.HasConversion(
        value => DomainJson.Write(value),
        json => DomainJson.Read<TValue>(json),
        new ValueComparer<TValue>(
            (one, other) => DomainJson.Write(one) == DomainJson.Write(other),
            value => StringComparer.Ordinal.GetHashCode(DomainJson.Write(value)),
            value => value));
}
