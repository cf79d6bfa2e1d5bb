using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Portal.Storage.Tenancy;
using Portal.Storage.Tests.Support;
using Portal.TestSupport.Databases;

namespace Portal.Storage.Tests.Migrations;

/// <summary>
/// Before the first release the initial migrations are rewritten from the model: see src/Storage/Migrations/README.md for the command.
/// After it, a change of the model takes a new numbered file, and <see cref="SchemaTests"/> says whether the two agree.
/// </summary>
public sealed class SchemaFiles
{
    public const string Variable = "PORTAL_REWRITE_SCHEMA";

    public static bool IsAsked => Environment.GetEnvironmentVariable(Variable) == "1";

    [Fact(Skip = "Rewrites the initial migrations: set PORTAL_REWRITE_SCHEMA=1 to ask for it.", SkipUnless = nameof(IsAsked))]
    public void Rewrite_the_initial_migrations_from_the_model()
    {
        foreach (var kind in Enum.GetValues<DatabaseKind>())
        {
            using var database = TestDatabase.Create(kind);
            using var services = StorageHost.Build(database);
            using var scope = services.CreateScope();
            var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
            var folder = Path.Combine(MigrationsFolder(), kind.ToString());

            File.WriteAllText(Path.Combine(folder, "0001_initial.sql"), $"-- Written from the model.\n{db.Database.GenerateCreateScript().ReplaceLineEndings("\n").Trim()}\n");
            if (kind == DatabaseKind.Postgres) File.WriteAllText(Path.Combine(folder, "0002_row_level_security.sql"), RowLevelSecurity(db.Model));
        }
    }

    private static string RowLevelSecurity(IModel model)
    {
        var tables = model.GetEntityTypes().Where(TenantTables.AreWalled).Select(entity => entity.GetTableName()!).Distinct().Order(StringComparer.Ordinal);
        var policies = tables.Select(table => $"""
            ALTER TABLE {table} ENABLE ROW LEVEL SECURITY;
            ALTER TABLE {table} FORCE ROW LEVEL SECURITY;
            CREATE POLICY tenant ON {table} USING (organisation_id = portal_organisation());
            """);
        return $"""
            -- Written from the model: wall 3 (docs/adr/0003-row-level-security.md). What is not listed here stands outside the wall.
            CREATE PROCEDURE portal_enter(organisation text, person text) LANGUAGE plpgsql AS $$
            BEGIN
                -- Local to the transaction: nothing is left on the session for whoever uses the connection next.
                PERFORM set_config('portal.organisation', organisation, true), set_config('portal.person', person, true);
            END $$;

            CREATE FUNCTION portal_organisation() RETURNS uuid LANGUAGE sql STABLE AS
                $$ SELECT nullif(current_setting('portal.organisation', true), '')::uuid $$;

            CREATE FUNCTION portal_person() RETURNS uuid LANGUAGE sql STABLE AS
                $$ SELECT nullif(current_setting('portal.person', true), '')::uuid $$;

            {string.Join("\n\n", policies)}

            -- "My organisations": a person reads their own memberships, wherever they are.
            CREATE POLICY own ON memberships FOR SELECT USING (person_id = portal_person());

            """.ReplaceLineEndings("\n");
    }

    private static string MigrationsFolder([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../../src/Storage/Migrations"));
}
