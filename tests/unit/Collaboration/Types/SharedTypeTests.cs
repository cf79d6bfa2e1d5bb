namespace Portal.Collaboration.Tests.Types;

public sealed class SharedTypeTests
{
    [Fact]
    public void A_text_tells_what_was_inserted_kept_and_deleted()
    {
        var text = new YDoc(1).GetText("text");
        text.Insert(0, "Bonjour");
        string? seen = null;
        text.Observe((e, _) => seen = Delta(e));

        text.Doc!.Transact(_ =>
        {
            text.Insert(3, "XY");
            text.Delete(0, 1);
        });

        Assert.Equal("""[{"delete":1},{"retain":2},{"insert":"XY"}]""", seen);
    }

    [Fact]
    public void Inserting_without_formats_takes_those_in_force()
    {
        var text = new YDoc(1).GetText("text");
        text.Insert(0, "gras", new AnyObject().Set("bold", true));

        text.Insert(4, "!");

        Assert.Equal("""[{"insert":"gras!","attributes":{"bold":true}}]""", Delta(text.ToDelta()));
    }

    [Fact]
    public void A_format_event_tells_only_what_changed()
    {
        var text = new YDoc(1).GetText("text");
        text.Insert(0, "abc");
        string? seen = null;
        text.Observe((e, _) => seen = Delta(e));

        text.Format(1, 1, new AnyObject().Set("bold", true));

        Assert.Equal("""[{"retain":1},{"retain":1,"attributes":{"bold":true}}]""", seen);
    }

    [Fact]
    public void A_deep_observer_gets_paths_from_where_it_stands()
    {
        var map = new YDoc(1).GetMap("map");
        map.Set("list", new YArray(1, new YMap()));
        List<string> paths = [];
        map.ObserveDeep((events, _) => paths.AddRange(events.Select(e => string.Join('/', e.Path))));

        ((YMap)((YArray)map.Get("list").AsType!).Get(1).AsType!).Set("a", 1);

        Assert.Equal(["list/1"], paths);
    }

    [Fact]
    public void A_map_event_tells_the_action_and_the_old_value()
    {
        var map = new YDoc(1).GetMap("map");
        map.Set("a", 1);
        map.Set("b", 2);
        IReadOnlyDictionary<string, KeyChange>? keys = null;
        map.Observe((e, _) => keys = e.Keys);

        map.Doc!.Transact(_ =>
        {
            map.Set("a", 3);
            map.Delete("b");
            map.Set("c", 4);
        });

        Assert.Equal(new KeyChange(KeyAction.Update, 1), keys!["a"]);
        Assert.Equal(new KeyChange(KeyAction.Delete, 2), keys["b"]);
        Assert.Equal(new KeyChange(KeyAction.Add, default), keys["c"]);
    }

    [Fact]
    public void A_transaction_says_one_update_and_an_idle_one_none()
    {
        var doc = new YDoc(1);
        var updates = 0;
        doc.Update += (_, _, _) => updates++;

        doc.Transact(_ =>
        {
            doc.GetText("text").Insert(0, "a");
            doc.GetMap("map").Set("k", 1);
        });
        doc.Transact(_ => { });
        doc.GetText("text");

        Assert.Equal(1, updates);
    }

    [Fact]
    public void An_observer_that_throws_does_not_stop_the_others_nor_the_update()
    {
        var doc = new YDoc(1);
        var text = doc.GetText("text");
        var (called, said) = (false, false);
        text.Observe((_, _) => throw new InvalidOperationException("observer"));
        doc.AfterTransaction += _ => called = true;
        doc.Update += (_, _, _) => said = true;

        Assert.Throws<InvalidOperationException>(() => text.Insert(0, "a"));

        Assert.True(called && said);
        Assert.Equal("a", text.ToString());
    }

    [Fact]
    public void Updates_in_the_wrong_order_wait_for_each_other()
    {
        var maker = new YDoc(1);
        List<byte[]> updates = [];
        maker.Update += (update, _, _) => updates.Add(update);
        maker.GetText("text").Insert(0, "a");
        maker.GetText("text").Insert(1, "b");
        maker.GetText("text").Delete(0, 1);
        var doc = new YDoc(2);

        foreach (var update in updates.AsEnumerable().Reverse()) Updates.Apply(doc, update);

        Assert.False(doc.HasPending);
        Assert.Equal("b", doc.GetText("text").ToString());
    }

    [Fact]
    public void What_waits_is_handed_on_with_the_state()
    {
        var maker = new YDoc(1);
        List<byte[]> updates = [];
        maker.Update += (update, _, _) => updates.Add(update);
        maker.GetText("text").Insert(0, "a");
        maker.GetText("text").Insert(1, "b");
        var waiting = new YDoc(2);
        Updates.Apply(waiting, updates[1]);
        Assert.True(waiting.HasPending);

        var doc = new YDoc(3);
        Updates.Apply(doc, updates[0]);
        Updates.Apply(doc, Updates.EncodeStateAsUpdate(waiting));

        Assert.Equal("ab", doc.GetText("text").ToString());
    }

    [Fact]
    public void A_snapshot_shows_the_past()
    {
        var doc = new YDoc(1, gc: false);
        var text = doc.GetText("text");
        text.Insert(0, "ancien texte");
        var past = Snapshot.Of(doc);
        text.Delete(0, 6);
        text.Insert(0, "nouveau");

        Assert.Equal("ancien texte", past.Restore(doc, 2).GetText("text").ToString());
        Assert.Equal("""[{"insert":"ancien texte"}]""", Delta(text.ToDelta(past)));
        Assert.True(Snapshot.TryDecode(past.Encode(), DecodeLimits.Default, out var decoded, out _));
        Assert.True(decoded.ContentEquals(past));
    }

    [Fact]
    public void A_relative_position_stays_with_its_character()
    {
        var doc = new YDoc(1);
        var text = doc.GetText("text");
        text.Insert(0, "abcdef");
        var position = RelativePosition.At(text, 3);

        text.Insert(0, "123");
        text.Delete(3, 2);

        Assert.True(RelativePosition.TryDecode(position.Encode(), out var decoded, out _));
        Assert.True(decoded.TryResolve(doc, out var type, out var index));
        Assert.Same(text, type);
        Assert.Equal("d", text.ToString()[index].ToString());
    }

    [Fact]
    public void Two_peers_agree_after_a_handshake()
    {
        var (one, other) = (new YDoc(1), new YDoc(2));
        one.GetText("text").Insert(0, "un");
        other.GetText("text").Insert(0, "deux");

        Assert.True(SyncProtocol.TryHandle(other, SyncProtocol.Step1(one), DecodeLimits.Default, out var reply, out _));
        Assert.True(SyncProtocol.TryHandle(one, reply!, DecodeLimits.Default, out _, out _));
        Assert.True(SyncProtocol.TryHandle(one, SyncProtocol.Step1(other), DecodeLimits.Default, out reply, out _));
        Assert.True(SyncProtocol.TryHandle(other, reply!, DecodeLimits.Default, out _, out _));

        Assert.Equal(one.GetText("text").ToString(), other.GetText("text").ToString());
        Assert.Equal(Updates.EncodeStateAsUpdate(one), Updates.EncodeStateAsUpdate(other));
    }

    [Fact]
    public void Presence_ends_by_leaving_and_by_silence()
    {
        var noon = new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);
        var present = new AwarenessStates();
        Assert.True(AwarenessProtocol.TryDecode(AwarenessProtocol.Encode([new(1, 1, "{\"n\":\"A\"}"), new(2, 1, "{}")]), AwarenessLimits.Default, out var states, out _));
        foreach (var state in states) present.Apply(state, noon);

        present.Apply(new(1, 2, AwarenessState.Left), noon);
        Assert.Equal(2ul, Assert.Single(present.Present).Client);
        Assert.Single(present.RemoveOutdated(noon + AwarenessStates.OutdatedAfter));

        Assert.Empty(present.Present);
    }

    [Fact]
    public void A_copy_is_equal_and_independent()
    {
        var doc = new YDoc(1);
        var element = new YXmlElement("paragraph");
        element.SetAttribute("align", "left");
        var words = new YXmlText("mots");
        words.Format(0, 2, new AnyObject().Set("strong", new AnyObject()));
        element.Push(words);
        doc.GetXmlFragment("xml").Insert(0, element);

        doc.GetXmlFragment("xml").Push(element.Clone());
        words.Insert(0, "X");

        Assert.Equal("<paragraph align=\"left\"><strong>mo</strong>ts</paragraph>", ((YXmlFragment)doc.GetXmlFragment("xml").Get(1)!).ToString());
    }

    [Fact]
    public void A_document_that_does_not_clean_formats_says_nothing_of_its_own()
    {
        var (one, other) = (new YDoc(1), new YDoc(2));
        one.GetText("text").Insert(0, "mot");
        Updates.Apply(other, Updates.EncodeStateAsUpdate(one));
        other.GetText("text");
        var server = new YDoc(9) { CleansFormatting = false };
        server.GetText("text");
        var own = 0;
        server.Update += (_, _, transaction) => own += transaction.IsLocal ? 1 : 0;

        foreach (var doc in new[] { one, other }) doc.GetText("text").Format(0, 3, new AnyObject().Set("bold", true));
        foreach (var doc in new[] { one, other }) Updates.Apply(server, Updates.EncodeStateAsUpdate(doc));

        Assert.Equal(0, own);
    }

    private static string Delta(YEvent e) => Delta(e.Delta);
    private static string Delta(IReadOnlyList<DeltaOp> delta) => Any.Array(delta.Select(step => step.ToJson())).ToJsonText();
}
