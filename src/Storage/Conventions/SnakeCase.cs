using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Portal.Storage.Conventions;

/// <summary>Names tables, columns, keys and indexes in snake_case, so that SQL needs no quotes and reads the same on both databases.</summary>
internal static class SnakeCase
{
    // PostgreSQL cuts longer names silently.
    private const int LongestName = 63;

    public static void Apply(IMutableModel model)
    {
        foreach (var entity in model.GetEntityTypes())
        {
            if (entity.IsMappedToJson())
            {
                if (entity.GetContainerColumnName() is { } container) entity.SetContainerColumnName(Of(container));
                continue;
            }

            if (entity.GetTableName() is { } table) entity.SetTableName(Of(table));
            foreach (var property in entity.GetProperties()) property.SetColumnName(Of(property.GetColumnName()));
            foreach (var key in entity.GetKeys()) key.SetName(Of(key.GetName()!)); // named by EF in a relational model
            foreach (var reference in entity.GetForeignKeys()) reference.SetConstraintName(Of(reference.GetConstraintName()!)); // idem
            foreach (var index in entity.GetIndexes()) index.SetDatabaseName(Of(index.GetDatabaseName()!)); // idem
        }
    }

    public static string Of(string name)
    {
        var text = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            var startsWord = char.IsUpper(name[i]) && i > 0 && name[i - 1] != '_' && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            if (startsWord) text.Append('_');
            text.Append(char.ToLowerInvariant(name[i]));
        }

        return text.Length <= LongestName ? text.ToString() : text.ToString(0, LongestName);
    }
}
