using Portal.Domain.Shared;

namespace Portal.Domain.Tests.Shared;

public sealed class OrderKeyTests
{
    [Fact]
    public void A_key_lies_between_its_neighbours_however_often_one_inserts_at_random()
    {
        var random = new Random(20160215);
        List<string> keys = [];

        for (var i = 0; i < 3_000; i++)
        {
            var place = random.Next(keys.Count + 1);
            keys.Insert(place, OrderKey.Between(place == 0 ? null : keys[place - 1], place == keys.Count ? null : keys[place]));
        }

        Assert.Equal(keys.Order(StringComparer.Ordinal), keys);
        Assert.Distinct(keys);
        Assert.DoesNotContain(keys, key => key.EndsWith('0'));
    }

    [Fact]
    public void Inserting_always_at_the_start_or_just_after_the_same_row_works()
    {
        var (first, second) = ("V", "W");
        for (var i = 0; i < 500; i++)
        {
            var before = OrderKey.Between(null, first);
            var between = OrderKey.Between("V", second);
            Assert.True(string.CompareOrdinal(before, first) < 0);
            Assert.True(string.CompareOrdinal("V", between) < 0 && string.CompareOrdinal(between, second) < 0);
            (first, second) = (before, between);
        }
    }

    [Fact]
    public void Appending_a_thousand_rows_keeps_keys_short()
    {
        var key = OrderKey.First;
        for (var i = 0; i < 1_000; i++)
        {
            var next = OrderKey.AtEnd(key);
            Assert.True(string.CompareOrdinal(key, next) < 0);
            key = next;
        }

        Assert.True(key.Length < 20, key);
    }

    [Theory]
    [InlineData("V", "V")]
    [InlineData("b", "a")]
    [InlineData("a", "a0")]
    [InlineData("a", "a00")]
    [InlineData("é", "ü")]
    [InlineData("zzz", "")]
    [InlineData(" ", "~")]
    public void Keys_that_leave_no_room_or_are_no_keys_still_get_a_key_that_follows(string before, string after)
    {
        Assert.NotEmpty(OrderKey.Between(before, after));
        if (before.All(char.IsAsciiLetterOrDigit)) Assert.True(string.CompareOrdinal(before, OrderKey.Between(before, after)) < 0);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(61)]
    [InlineData(62)]
    [InlineData(5_000)]
    public void Rows_created_together_get_ascending_keys(int count)
    {
        string[] keys = [.. OrderKey.Sequence(count)];

        Assert.Equal(count, keys.Distinct().Count());
        Assert.Equal(keys.Order(StringComparer.Ordinal), keys);
    }

    [Fact]
    public void Codes_are_the_same_whatever_their_case_spaces_and_dashes()
    {
        Assert.Equal("M 13", "m13", CodeComparer.Instance);
        Assert.Equal("P–2", "p-2", CodeComparer.Instance);
        Assert.NotEqual("M1", "M11", CodeComparer.Instance);
    }
}
