using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Workflows.Engine;

namespace Portal.Storage.Conventions;

/// <summary>Stores an immutable value in one column of JSON text, the same on both databases.</summary>
internal static class JsonColumns
{
    public static PropertyBuilder<TValue> StoredAsJson<TValue>(this PropertyBuilder<TValue> property) => property.HasConversion(
        value => CaseJson.Write(value),
        json => CaseJson.Read<TValue>(json),
        new ValueComparer<TValue>(
            (one, other) => CaseJson.Write(one) == CaseJson.Write(other),
            value => StringComparer.Ordinal.GetHashCode(CaseJson.Write(value)),
            value => value));
}
