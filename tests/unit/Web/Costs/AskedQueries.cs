using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Portal.Web.Tests.Costs;

/// <summary>Every statement the portal asks one database while it is listened to.</summary>
internal sealed class AskedQueries : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private const string EntityFramework = "Microsoft.EntityFrameworkCore";

    private readonly string _database;
    private readonly ConcurrentQueue<AskedQuery> _asked = new();
    private readonly IDisposable _listeners;
    private readonly List<IDisposable> _listening = [];

    /// <param name="database">A part of its connection string that no other has: other classes run beside this one.</param>
    public AskedQueries(string database)
    {
        _database = database;
        _listeners = DiagnosticListener.AllListeners.Subscribe(this);
    }

    public IReadOnlyList<AskedQuery> All => [.. _asked];

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == EntityFramework) _listening.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key == RelationalEventId.CommandExecuting.Name && value.Value is CommandEventData { Command: var command } && command.Connection?.ConnectionString.Contains(_database, StringComparison.Ordinal) == true)
            _asked.Enqueue(AskedQuery.Of(command));
    }

    public void Dispose()
    {
        _listeners.Dispose();
        foreach (var each in _listening) each.Dispose();
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }
}
