using System.Runtime.ExceptionServices;

namespace Portal.Collaboration;

/// <summary>
/// A Yjs document: named root types, and a store of everything ever inserted. Not thread-safe: one writer at a time.
/// </summary>
public sealed class YDoc
{
    private readonly Dictionary<string, AbstractType> _share = new(StringComparer.Ordinal);
    private readonly List<Transaction> _cleanups = [];
    private Transaction? _transaction;

    /// <summary>An empty document.</summary>
    /// <param name="clientId">Who inserts here: unique among all that edit this document at any time.</param>
    /// <param name="gc">Whether the content of deleted elements is given up.</param>
    public YDoc(ulong clientId, bool gc = true)
    {
        ClientId = clientId;
        CollectsGarbage = gc;
    }

    /// <summary>A change that peers must hear of, encoded as an update.</summary>
    public event Action<byte[], object?, Transaction>? Update;

    /// <summary>The observers were called; nothing is merged or collected yet.</summary>
    public event Action<Transaction>? AfterTransaction;

    /// <summary>Who inserts here. Set it before the first insertion.</summary>
    public ulong ClientId
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, (ulong)ByteReader.MaximumSafeInteger);
            field = value;
        }
    }

    /// <summary>Whether the content of deleted elements is given up.</summary>
    public bool CollectsGarbage { get; }

    /// <summary>
    /// Whether redundant format marks are deleted after a peer's update, as Yjs does. A server that only relays turns this off: the
    /// clients do it, and a deletion made here would be a change nobody asked for.
    /// </summary>
    public bool CleansFormatting { get; init; } = true;

    /// <summary>The root types by name.</summary>
    public IReadOnlyDictionary<string, AbstractType> Share => _share;

    /// <summary>Whether updates wait for others that have not arrived.</summary>
    public bool HasPending => Store.PendingStructs is not null || Store.PendingDeletes is not null;

    /// <summary>How much of each client is here.</summary>
    public StateVector StateVector => Store.GetStateVector();

    internal StructStore Store { get; } = new();
    internal bool IsCleaningUp => _cleanups.Count > 0;
    internal bool HasUpdateListener => Update is not null;
    internal bool HasAfterTransactionListener => AfterTransaction is not null;

    /// <summary>The root text of that name.</summary>
    public YText GetText(string name) => Define(name, static () => new YText());
    /// <summary>The root array of that name.</summary>
    public YArray GetArray(string name) => Define(name, static () => new YArray());
    /// <summary>The root map of that name.</summary>
    public YMap GetMap(string name) => Define(name, static () => new YMap());
    /// <summary>The root fragment of that name.</summary>
    public YXmlFragment GetXmlFragment(string name) => Define(name, static () => new YXmlFragment());
    /// <summary>The root element of that name.</summary>
    public YXmlElement GetXmlElement(string name) => Define(name, static () => new YXmlElement("UNDEFINED"));

    /// <summary>The root of that name; untyped when nobody has said yet what it is.</summary>
    public AbstractType Get(string name)
    {
        if (_share.TryGetValue(name, out var type)) return type;
        return AddRoot(name, new YUntyped());
    }

    /// <summary>Runs changes as one transaction; inside another one they join it.</summary>
    /// <param name="change">The changes.</param>
    /// <param name="origin">Handed to the events.</param>
    /// <param name="local">False while a peer's changes are applied.</param>
    public void Transact(Action<Transaction> change, object? origin = null, bool local = true)
    {
        ArgumentNullException.ThrowIfNull(change);
        Transact(change, static (transaction, change) => change(transaction), origin, local);
    }

    /// <summary>The same without a closure: a relay does this for every key typed.</summary>
    internal Transaction Transact<TState>(TState state, Action<Transaction, TState> change, object? origin = null, bool local = true)
    {
        if (_transaction is { } running)
        {
            change(running, state);
            return running;
        }
        var transaction = new Transaction(this, origin, local);
        _transaction = transaction;
        _cleanups.Add(transaction);
        try
        {
            change(transaction, state);
        }
        finally
        {
            var isFirst = ReferenceEquals(_cleanups[0], transaction);
            _transaction = null;
            if (isFirst) CleanUp();
        }
        return transaction;
    }

    internal void RaiseAfterTransaction(Transaction transaction) => AfterTransaction?.Invoke(transaction);
    internal void RaiseUpdate(byte[] update, Transaction transaction) => Update?.Invoke(update, transaction.Origin, transaction);

    /// <summary>Observers may start transactions of their own: they queue up and are cleaned up in order.</summary>
    private void CleanUp()
    {
        ExceptionDispatchInfo? thrown = null;
        for (var i = 0; i < _cleanups.Count; i++) thrown = new TransactionCleanup(_cleanups[i]).Run() ?? thrown;
        _cleanups.Clear();
        thrown?.Throw();
    }

    private T Define<T>(string name, Func<T> create)
        where T : AbstractType
    {
        ArgumentNullException.ThrowIfNull(name);
        if (!_share.TryGetValue(name, out var existing)) return AddRoot(name, create());
        if (existing is YUntyped untyped)
        {
            var typed = AddRoot(name, create());
            typed.Adopt(untyped);
            return typed;
        }
        return existing.GetType() == typeof(T)
            ? (T)existing
            : throw new InvalidOperationException($"The root '{name}' is a {existing.GetType().Name}.");
    }

    private T AddRoot<T>(string name, T type)
        where T : AbstractType
    {
        type.RootName = name;
        _share[name] = type;
        type.Integrate(this, null);
        return type;
    }
}
