namespace Portal.Storage.Migrations;

/// <summary>What is left to run, given what a database says it has run.</summary>
internal static class MigrationPlan
{
    public static IReadOnlyList<Migration> Pending(IReadOnlyList<Migration> known, IReadOnlyDictionary<int, string> applied)
    {
        foreach (var (number, checksum) in applied)
        {
            // A newer release ran here: running an older one beside it is what a rolling deployment does.
            if (number > known.Count) continue;
            if (known[number - 1].Checksum != checksum)
                throw new MigrationChangedException(known[number - 1].Name);
        }

        return [.. known.Where(migration => !applied.ContainsKey(migration.Number))];
    }
}
