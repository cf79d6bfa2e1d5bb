namespace Portal.Collaboration.Tests.Fuzz;

/// <summary>
/// Eight people on a bad network: they edit, disconnect, get updates late, twice, merged, in any order. Each of them exists twice, here and
/// in Node, and goes through exactly the same; after every step both must have said the same bytes.
/// </summary>
internal sealed class FuzzScenario
{
    private const int People = 8;
    private const int Rebuilt = 100;
    private readonly Random _random;
    private readonly OperationGenerator _operations;
    private readonly List<Any> _commands = [];
    private readonly List<byte[]> _all = [];
    private readonly Person[] _people;
    private readonly bool _declares;
    private readonly bool _isOdd;

    public FuzzScenario(int seed)
    {
        _random = new(seed);
        _declares = _random.Next(10) > 0;
        _isOdd = _random.Next(10) == 0;
        _operations = new(_random, _isOdd, isPlain: _random.Next(10) == 0);
        _people = [.. Enumerable.Range(0, People).Select(NewPerson)];
    }

    /// <summary>What the Node peer must do and what is expected of it.</summary>
    public IReadOnlyList<Any> Commands => _commands;
    public int Operations { get; private set; }

    public void Run(int operations)
    {
        while (Operations < operations)
        {
            var person = _people[_random.Next(People)];
            switch (_random.Next(100))
            {
                case < 45:
                    Edit(person);
                    break;
                case < 90:
                    Deliver(person);
                    break;
                case < 93:
                    person.IsOffline = !person.IsOffline;
                    if (!person.IsOffline) Synchronise(person, _people[_random.Next(People)]);
                    break;
                case < 94:
                    Check(person);
                    break;
                case < 95:
                    CheckCuts(person);
                    break;
                default:
                    CheckPosition(person);
                    break;
            }
        }
        Settle();
        CheckTogether();
    }

    private Person NewPerson(int index)
    {
        var client = (ulong)_random.NextInt64(1, uint.MaxValue);
        var gc = _random.Next(2) == 0;
        var doc = new YDoc(client, gc);
        var person = new Person(index, doc);
        doc.Update += (update, origin, transaction) => person.Take(update, origin);
        if (_declares) OperationRunner.DeclareRoots(doc);
        _commands.Add(Any.Array("reset", index, (double)client, gc, _declares));
        return person;
    }

    private void Edit(Person person)
    {
        List<Any> done = [];
        // Whoever edits names the roots; until then what arrived lies in roots without a type.
        OperationRunner.DeclareRoots(person.Doc);
        person.Doc.Transact(_ =>
        {
            for (var left = _random.Next(1, 21); left > 0; left--)
            {
                var operation = _operations.Next(person.Doc);
                done.Add(operation);
                OperationRunner.Run(person.Doc, operation);
            }
        });
        Operations += done.Count;
        _commands.Add(Any.Array("op", person.Index, Any.Array(done), person.TakeSaid()));
        Send(person);
    }

    /// <summary>One waiting update, usually the oldest; sometimes several merged; one in a hundred twice.</summary>
    private void Deliver(Person person)
    {
        if (person.IsOffline || person.Inbox.Count == 0) return;
        if (_random.Next(20) == 0 && person.Inbox.Count > 1)
        {
            var count = _random.Next(2, Math.Min(6, person.Inbox.Count) + 1);
            var parts = Enumerable.Range(0, count).Select(_ => TakeFrom(person.Inbox)).ToList();
            Apply(person, Merged(parts));
            return;
        }
        var update = TakeFrom(person.Inbox);
        Apply(person, update);
        if (_random.Next(100) == 0) person.Inbox.Insert(_random.Next(person.Inbox.Count + 1), update);
    }

    private byte[] TakeFrom(List<byte[]> inbox)
    {
        var at = _random.Next(5) == 0 ? _random.Next(inbox.Count) : 0;
        var update = inbox[at];
        inbox.RemoveAt(at);
        return update;
    }

    private void Apply(Person person, byte[] update)
    {
        Updates.Apply(person.Doc, update, "remote");
        _commands.Add(Any.Array("apply", person.Index, update, person.TakeSaid()));
        Send(person);
    }

    /// <summary>Back online: ask another one for what is missing, and send what they lack.</summary>
    private void Synchronise(Person one, Person other)
    {
        if (ReferenceEquals(one, other) || other.IsOffline) return;
        Apply(one, Since(other, one.Doc.StateVector));
        Apply(other, Since(one, other.Doc.StateVector));
    }

    private byte[] Since(Person person, StateVector vector)
    {
        var update = Updates.EncodeStateAsUpdate(person.Doc, vector);
        _commands.Add(Any.Array("since", person.Index, vector.Encode(), update));
        return update;
    }

    private byte[] Merged(List<byte[]> parts)
    {
        var merged = Updates.Merge(parts);
        _commands.Add(Any.Array("merge", Any.Array(parts.Select(part => (Any)part)), merged));
        return merged;
    }

    /// <summary>What a person said reaches everybody's inbox.</summary>
    private void Send(Person person)
    {
        foreach (var update in person.Outbox)
        {
            _all.Add(update);
            foreach (var other in _people)
            {
                if (!ReferenceEquals(other, person)) other.Inbox.Add(update);
            }
        }
        person.Outbox.Clear();
    }

    private void Check(Person person)
    {
        var doc = person.Doc;
        // Content first: reading it names the roots, on both sides.
        var content = OperationRunner.Content(doc);
        _commands.Add(Any.Array("check", person.Index, Updates.EncodeStateAsUpdate(doc), Updates.EncodeStateVector(doc), Snapshot.Of(doc).Encode(), content));
        Invariants.Check(doc);
    }

    private void CheckCuts(Person person)
    {
        var other = _people[_random.Next(People)];
        var update = Updates.EncodeStateAsUpdate(other.Doc);
        var vector = person.Doc.StateVector;
        _commands.Add(Any.Array("diff", update, vector.Encode(), Updates.Diff(update, vector)));
        _commands.Add(Any.Array("vectorOf", update, Pairs(Updates.StateVectorOf(update))));
    }

    private void CheckPosition(Person person)
    {
        // Naming a root types it, here and not there.
        if (!_declares) return;
        var text = person.Doc.GetText("text");
        var position = RelativePosition.At(text, _random.Next(text.Length + 1), _random.Next(-1, 2));
        var other = _people[_random.Next(People)];
        _commands.Add(Any.Array("position", person.Index, "text", IndexOf(position, person.Doc), position.Association, position.Encode()));
        var found = position.TryResolve(other.Doc, out _, out var index);
        _commands.Add(Any.Array("resolve", other.Index, position.Encode(), found ? $"{index}" : "null"));
    }

    /// <summary>The index the position was made from, as the maker's document sees it.</summary>
    private static int IndexOf(RelativePosition position, YDoc doc) =>
        position.TryResolve(doc, out _, out var index) ? index : throw new InvalidOperationException("A fresh position resolves.");

    private void Settle()
    {
        foreach (var person in _people) person.IsOffline = false;
        while (_people.Any(person => person.Inbox.Count > 0))
        {
            foreach (var person in _people)
            {
                while (person.Inbox.Count > 0) Deliver(person);
            }
        }
    }

    private void CheckTogether()
    {
        foreach (var person in _people) Check(person);
        var content = OperationRunner.Content(_people[0].Doc, sorted: true);
        var vector = Updates.EncodeStateVector(_people[0].Doc);
        foreach (var person in _people)
        {
            Assert.False(person.Doc.HasPending, $"{person.Index} still waits");
            if (!_isOdd) Assert.Equal(content, OperationRunner.Content(person.Doc, sorted: true));
            Assert.Equal(vector, Updates.EncodeStateVector(person.Doc));
            Assert.True(DeleteSet.From(_people[0].Doc.Store).ContentEquals(DeleteSet.From(person.Doc.Store)), $"the delete set of {person.Index} differs");
        }
        var merged = Merged(_all);
        var rebuilt = new Person(Rebuilt, new YDoc(1));
        rebuilt.Doc.Update += (update, origin, transaction) => rebuilt.Take(update, origin);
        OperationRunner.DeclareRoots(rebuilt.Doc);
        _commands.Add(Any.Array("reset", Rebuilt, 1, true, true));
        Apply(rebuilt, merged);
        Check(rebuilt);
        if (_isOdd) return;
        Assert.Equal(content, OperationRunner.Content(rebuilt.Doc, sorted: true));
        _commands.Add(Any.Array("wasm", Rebuilt, Any.Array(_all.Select(update => (Any)update))));
    }

    private static string Pairs(StateVector vector) =>
        $"[{string.Join(',', vector.OrderBy(entry => entry.Key).Select(entry => $"[{entry.Key},{entry.Value}]"))}]";

    private sealed class Person(int index, YDoc doc)
    {
        private readonly List<byte> _said = [];

        public int Index => index;
        public YDoc Doc => doc;
        public bool IsOffline { get; set; }
        public List<byte[]> Inbox { get; } = [];
        public List<byte[]> Outbox { get; } = [];

        public void Take(byte[] update, object? origin)
        {
            _said.AddRange(update);
            if (origin is not "remote") Outbox.Add(update);
        }

        /// <summary>The updates emitted since the last call, one after the other.</summary>
        public byte[] TakeSaid()
        {
            var said = _said.ToArray();
            _said.Clear();
            return said;
        }
    }
}
