using System.Diagnostics;
using System.Globalization;

namespace Portal.TestSupport.Databases;

/// <summary>
/// The PostgreSQL server of a test run: the one <c>PORTAL_TEST_POSTGRES</c> names (a connection string whose login may create
/// databases and roles), else a private cluster in a temporary folder, reached by a socket in it and stopped with the test process.
/// </summary>
public sealed class PostgresCluster
{
    private const string Owner = "portal_owner";
    private const string PackagedServers = "/usr/lib/postgresql";

    // The script ends, and takes the server along, when its input closes: with this process, however that ends.
    private const string Script = """
        set -e
        "$1/initdb" -D "$2/data" -U postgres --auth=trust --no-sync -E UTF8 --locale=C.UTF-8 >/dev/null
        "$1/pg_ctl" -D "$2/data" -w -l "$2/log" -o "-k $2 -c listen_addresses='' -c fsync=off -c full_page_writes=off -c max_connections=200" start >/dev/null
        echo ready
        read -r _ || true
        "$1/pg_ctl" -D "$2/data" -m immediate stop >/dev/null
        rm -rf "$2"
        """;

    private static readonly Lazy<PostgresCluster> Started = new(Start);

    private readonly Dictionary<string, string> _environment;
    private readonly string _psql;
    private readonly string _owner;
    private readonly Process? _server;
    private readonly Func<string, string> _connectionTo;

    private PostgresCluster(string psql, Dictionary<string, string> environment, string owner, Process? server, Func<string, string> connectionTo) =>
        (_psql, _environment, _owner, _server, _connectionTo) = (psql, environment, owner, server, connectionTo);

    public static PostgresCluster Shared => Started.Value;

    /// <summary>A new empty database, and how the portal connects to it.</summary>
    public (string Name, string ConnectionString) CreateDatabase()
    {
        var name = $"portal_{Guid.CreateVersion7():N}";
        Run($"CREATE DATABASE {name} OWNER {_owner}");
        return (name, _connectionTo(name));
    }

    public void DropDatabase(string name) => Run($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");

    /// <summary>Runs SQL as the login that may do everything; for what the portal itself may not.</summary>
    public string Run(string sql, string database = "postgres")
    {
        var start = new ProcessStartInfo(_psql) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])["-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-d", database, "-c", sql]) start.ArgumentList.Add(argument);
        foreach (var (key, value) in _environment) start.Environment[key] = value;

        using var process = Process.Start(start)!; // no shell: it starts or throws
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output.Trim() : throw new InvalidOperationException($"psql: {errors.Result}");
    }

    private static PostgresCluster Start() =>
        Environment.GetEnvironmentVariable("PORTAL_TEST_POSTGRES") is { Length: > 0 } named ? Named(named) : Private();

    private static PostgresCluster Named(string connectionString)
    {
        var parts = connectionString.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('=', 2))
            .ToDictionary(part => part[0].Trim(), part => part[1].Trim(), StringComparer.OrdinalIgnoreCase);
        var environment = new Dictionary<string, string>
        {
            ["PGHOST"] = parts.GetValueOrDefault("Host", "localhost"),
            ["PGPORT"] = parts.GetValueOrDefault("Port", "5432"),
            ["PGUSER"] = parts.GetValueOrDefault("Username", "postgres"),
            ["PGPASSWORD"] = parts.GetValueOrDefault("Password", ""),
        };
        parts.Remove("Database");
        var server = string.Join(';', parts.Select(part => $"{part.Key}={part.Value}"));
        return new(Path.Combine(Binaries(), "psql"), environment, environment["PGUSER"], null, database => $"{server};Database={database}");
    }

    private static PostgresCluster Private()
    {
        var binaries = Binaries();
        var folder = Directory.CreateTempSubdirectory("portal-pg-").FullName;
        var start = new ProcessStartInfo("/bin/sh") { RedirectStandardInput = true, RedirectStandardOutput = true };
        if (Environment.UserName == "root")
        {
            // PostgreSQL refuses to run as root; its package brings an account.
            Process.Start("chown", ["postgres", folder]).WaitForExit();
            start.FileName = "runuser";
            foreach (var argument in (string[])["-u", "postgres", "--", "/bin/sh"]) start.ArgumentList.Add(argument);
        }

        foreach (var argument in (string[])["-c", Script, "postgres-for-tests", binaries, folder]) start.ArgumentList.Add(argument);
        start.WorkingDirectory = "/";
        var server = Process.Start(start)!; // no shell: it starts or throws
        if (server.StandardOutput.ReadLine() != "ready")
            throw new InvalidOperationException($"PostgreSQL did not start: {(File.Exists($"{folder}/log") ? File.ReadAllText($"{folder}/log") : "initdb failed")}");

        var environment = new Dictionary<string, string> { ["PGHOST"] = folder, ["PGUSER"] = "postgres" };
        var cluster = new PostgresCluster(Path.Combine(binaries, "psql"), environment, Owner, server, database => $"Host={folder};Username={Owner};Database={database}");
        cluster.Run($"CREATE ROLE {Owner} LOGIN CREATEDB CREATEROLE NOSUPERUSER NOBYPASSRLS");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => cluster.Stop();
        return cluster;
    }

    private void Stop()
    {
        _server?.StandardInput.Close();
        _server?.WaitForExit(TimeSpan.FromSeconds(10));
    }

    private static string Binaries() =>
        (Directory.Exists(PackagedServers) ? Directory.GetDirectories(PackagedServers) : [])
            .Where(folder => File.Exists(Path.Combine(folder, "bin", "initdb")))
            .OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var version) ? version : 0)
            .Select(folder => Path.Combine(folder, "bin"))
            .FirstOrDefault()
        ?? throw new InvalidOperationException(
            $"PostgreSQL is not installed: no initdb under {PackagedServers}. Install the Debian package 'postgresql', or set PORTAL_TEST_POSTGRES to a connection string whose login may create databases and roles.");
}
