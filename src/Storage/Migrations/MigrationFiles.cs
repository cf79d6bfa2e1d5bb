using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Portal.Storage.Migrations;

/// <summary>The SQL files of one provider, embedded in this assembly: <c>Sqlite/0001_initial.sql</c>…</summary>
internal static class MigrationFiles
{
    public static IReadOnlyList<Migration> Of(string provider)
    {
        var prefix = $"Migrations.{provider}.";
        var assembly = typeof(MigrationFiles).Assembly;
        var migrations = assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => Read(assembly.GetManifestResourceStream(name)!, name[prefix.Length..])) // listed by the assembly itself
            .ToList();

        for (var i = 0; i < migrations.Count; i++)
        {
            if (migrations[i].Number != i + 1) throw new InvalidOperationException($"Migration {i + 1} of {provider} is missing or doubled.");
        }

        return migrations;
    }

    private static Migration Read(Stream stream, string file)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var sql = reader.ReadToEnd();
        var name = Path.GetFileNameWithoutExtension(file);
        return new(int.Parse(name.AsSpan(0, 4), CultureInfo.InvariantCulture), name, sql, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sql))));
    }
}
