using Portal.Domain.Plans.Changes;

namespace Portal.Domain.Tests.Plans.Changes;

public sealed class WordDiffTests
{
    [Theory]
    [InlineData("", "", "")]
    [InlineData("un deux trois", "un deux trois", "=un deux trois")]
    [InlineData("un deux trois", "un trois", "=un|- deux|= trois")]
    [InlineData("un trois", "un deux trois", "=un|+ deux|= trois")]
    [InlineData("le bureau avise", "le conseil décide", "=le|- bureau avise|+ conseil décide")]
    [InlineData("", "tout neuf", "+tout neuf")]
    [InlineData("tout parti", "", "-tout parti")]
    [InlineData("un  deux", "un\ndeux", "=un\ndeux")]
    public void Words_are_compared_and_spaces_are_not(string before, string after, string expected) =>
        Assert.Equal(expected, string.Join('|', WordDiff.Of(before, after).Select(part => Sign(part.Sort) + part.Text)));

    [Fact]
    public void Whatever_the_texts_both_can_be_read_again_from_the_parts()
    {
        var random = new Random(20160215);
        for (var round = 0; round < 300; round++)
        {
            var (before, after) = (Text(random), Text(random));

            var parts = WordDiff.Of(before, after);

            Assert.Equal(Words(before), Words(string.Concat(parts.Where(part => part.Sort != WordSort.Added).Select(part => part.Text + " "))));
            Assert.Equal(Words(after), Words(string.Concat(parts.Where(part => part.Sort != WordSort.Removed).Select(part => part.Text + " "))));
        }
    }

    [Fact]
    public void Two_long_texts_with_nothing_in_common_are_one_gone_and_one_come()
    {
        var (before, after) = (string.Join(' ', Enumerable.Range(0, 3000)), string.Join(' ', Enumerable.Range(10_000, 3000)));

        Assert.Equal([WordSort.Removed, WordSort.Added], WordDiff.Of(before, after).Select(part => part.Sort));
    }

    private static string Text(Random random) => string.Join(' ', Enumerable.Range(0, random.Next(30)).Select(_ => (char)('a' + random.Next(4))));

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static string Sign(WordSort sort) => sort switch { WordSort.Kept => "=", WordSort.Added => "+", WordSort.Removed => "-" };
}
