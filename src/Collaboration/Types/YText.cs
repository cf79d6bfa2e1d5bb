namespace Portal.Collaboration;

/// <summary>A shared text with formats and embeds. Indices count UTF-16 units.</summary>
public class YText : AbstractType
{
    private List<Action>? _pending;

    /// <summary>An empty text, not yet part of a document.</summary>
    public YText() => SearchMarkers = [];

    /// <summary>A text, not yet part of a document.</summary>
    public YText(string text)
        : this() => _pending = [() => Insert(0, text)];

    /// <summary>How many UTF-16 units and embeds it holds.</summary>
    public int Length => ListLength;

    internal override int TypeRef => 2;

    /// <summary>Inserts text. Without <paramref name="attributes"/> it takes the formats in force there.</summary>
    public void Insert(int index, string text, AnyObject? attributes = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length == 0) return;
        Run(transaction =>
        {
            Require(index, 0);
            var position = TextPosition.Find(transaction, this, index, attributes is null);
            TextOperations.Insert(transaction, this, position, text, attributes?.Copy() ?? position.Attributes.ToObject());
        });
    }

    /// <summary>Inserts an object or a shared type.</summary>
    public void InsertEmbed(int index, Any embed, AnyObject? attributes = null) =>
        Run(transaction =>
        {
            Require(index, 0);
            var position = TextPosition.Find(transaction, this, index, attributes is null);
            TextOperations.Insert(transaction, this, position, embed, attributes?.Copy() ?? new());
        });

    /// <summary>Deletes text.</summary>
    public void Delete(int index, int length)
    {
        if (length == 0) return;
        Run(transaction =>
        {
            Require(index, length);
            TextOperations.Delete(transaction, TextPosition.Find(transaction, this, index, true), length);
        });
    }

    /// <summary>Sets formats on a range; null removes one.</summary>
    public void Format(int index, int length, AnyObject attributes)
    {
        ArgumentNullException.ThrowIfNull(attributes);
        if (length == 0) return;
        Run(transaction =>
        {
            Require(index, 0);
            var position = TextPosition.Find(transaction, this, index, false);
            if (position.Right is not null) TextOperations.Format(transaction, this, position, length, attributes);
        });
    }

    /// <summary>Applies a delta.</summary>
    /// <param name="delta">The steps.</param>
    /// <param name="sanitize">False when the last line break is one an editor believes to stand there and must not be inserted.</param>
    public void ApplyDelta(IReadOnlyList<DeltaOp> delta, bool sanitize = true) =>
        Run(transaction =>
        {
            var position = new TextPosition(null, Start, 0, new());
            for (var i = 0; i < delta.Count; i++) Apply(transaction, position, delta[i], !sanitize && i == delta.Count - 1);
        });

    /// <summary>The text as steps that would make it anew.</summary>
    public IReadOnlyList<DeltaOp> ToDelta() => TextDelta.Of(this);

    /// <summary>
    /// The text as a snapshot saw it. With an earlier one, what was added and removed between them carries a <c>ychange</c> format.
    /// Needs a document that collects nothing.
    /// </summary>
    public IReadOnlyList<DeltaOp> ToDelta(Snapshot? snapshot, Snapshot? earlier = null) => TextDelta.Of(this, snapshot, earlier);

    /// <summary>Sets an attribute of the text as a whole.</summary>
    public void SetAttribute(string name, Any value) => Run(transaction => TypeMap.Set(transaction, this, name, value));

    /// <summary>Removes an attribute of the text as a whole.</summary>
    public void RemoveAttribute(string name) => Run(transaction => TypeMap.Delete(transaction, this, name));

    /// <summary>An attribute of the text as a whole, or undefined.</summary>
    public Any GetAttribute(string name) => TypeMap.Get(this, name);

    /// <summary>Every attribute of the text as a whole.</summary>
    public AnyObject GetAttributes() => new(TypeMap.All(this));

    /// <summary>The text without formats and embeds.</summary>
    public override string ToString() => TypeText.Plain(this);

    /// <summary>A copy that can be inserted elsewhere.</summary>
    public YText Clone() => (YText)TypeCopy.Of(this);

    internal override AbstractType Copy() => new YText();

    internal override void Integrate(YDoc doc, Item? item)
    {
        base.Integrate(doc, item);
        if (_pending is not { } pending) return;
        _pending = null;
        foreach (var action in pending) action();
    }

    internal override void CallObserver(Transaction transaction, HashSet<string?> keys)
    {
        ResetMarkers(transaction);
        if (IsObserved) CallTypeObservers(transaction, new YTextEvent(this, transaction, keys));
        if (!transaction.IsLocal && HasFormatting) transaction.NeedsFormattingCleanup = true;
    }

    private void Apply(Transaction transaction, TextPosition position, DeltaOp step, bool hidesLastBreak)
    {
        if (step.IsInsert)
        {
            var inserted = step.Insert;
            if (hidesLastBreak && position.Right is null && inserted.AsString is { } text && text.EndsWith('\n')) inserted = text[..^1];
            if (inserted.AsString is not "") TextOperations.Insert(transaction, this, position, inserted, step.Attributes?.Copy() ?? new());
        }
        else if (step.Retain > 0)
        {
            TextOperations.Format(transaction, this, position, step.Retain, step.Attributes ?? new());
        }
        else if (step.Delete > 0)
        {
            TextOperations.Delete(transaction, position, step.Delete);
        }
    }

    private void Run(Action<Transaction> change)
    {
        if (Doc is not null) Transact(change);
        else (_pending ??= []).Add(() => Transact(change));
    }

    private void Require(int index, int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((long)index + length, ListLength, nameof(index));
    }
}
