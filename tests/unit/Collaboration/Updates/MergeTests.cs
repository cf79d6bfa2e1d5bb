namespace Portal.Collaboration.Tests.Merging;

/// <summary>Updates into one, without a document. What Yjs makes of the same is in the fuzz and the fixtures.</summary>
public sealed class MergeTests
{
    [Fact]
    public void Typed_text_merges_the_same_in_any_order()
    {
        var updates = Typed(7, "Le réseau est lent.", out _);

        var merged = Updates.Merge(updates);

        foreach (var seed in Enumerable.Range(0, 20))
        {
            var shuffled = updates.ToArray();
            new Random(seed).Shuffle(shuffled);
            Assert.Equal(merged, Updates.Merge(shuffled));
        }
        Assert.Equal("Le réseau est lent", TextOf(merged));
    }

    [Fact]
    public void What_is_missing_leaves_a_gap_that_its_arrival_fills()
    {
        var updates = Typed(7, "abcdef", out _);

        var merged = Updates.Merge([.. updates[..2], .. updates[4..]]);
        var doc = new YDoc(1);
        Updates.Apply(doc, merged);

        Assert.True(doc.HasPending);
        Assert.Equal("ab", doc.GetText("text").ToString());
        foreach (var missing in updates[2..4]) Updates.Apply(doc, missing);
        Assert.False(doc.HasPending);
        Assert.Equal("abcde", doc.GetText("text").ToString());
    }

    [Fact]
    public void What_is_said_twice_is_written_once()
    {
        var updates = Typed(7, "abc", out var doc);

        var merged = Updates.Merge([.. updates, .. updates, Updates.EncodeStateAsUpdate(doc)]);

        Assert.Equal("ab", TextOf(merged));
        Assert.Equal(Updates.StateVectorOf(merged).Encode(), Updates.EncodeStateVector(doc));
    }

    [Fact]
    public void Runs_collected_side_by_side_become_one()
    {
        byte[] first = [1, 1, 7, 0, 0, 3, 0];
        byte[] second = [1, 1, 7, 3, 0, 2, 0];

        Assert.Equal(new byte[] { 1, 1, 7, 0, 0, 5, 0 }, Updates.Merge(first, second));
    }

    [Fact]
    public void Several_people_come_highest_client_first()
    {
        var merged = Updates.Merge([.. Typed(7, "abc", out _), .. Typed(9, "xyz", out _)]);

        Assert.Equal(new ulong[] { 9, 7 }, UpdateReader.Read(merged).Refs.Select(refs => refs.Client));
    }

    [Fact]
    public void One_bad_update_among_good_ones_is_told() =>
        Assert.Throws<MalformedUpdateException>(() => Updates.Merge([.. Typed(7, "abc", out _), [1, 1, 7]]));

    /// <summary>Typed key by key, the last one taken back.</summary>
    private static List<byte[]> Typed(ulong client, string words, out YDoc doc)
    {
        var updates = new List<byte[]>();
        doc = new YDoc(client);
        doc.Update += (update, _, _) => updates.Add(update);
        var text = doc.GetText("text");
        foreach (var letter in words) text.Insert(text.Length, letter.ToString());
        text.Delete(text.Length - 1, 1);
        return updates;
    }

    private static string TextOf(byte[] update)
    {
        var doc = new YDoc(1);
        Updates.Apply(doc, update);
        return doc.GetText("text").ToString();
    }
}
