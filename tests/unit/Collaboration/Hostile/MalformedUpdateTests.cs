namespace Portal.Collaboration.Tests.Hostile;

public sealed class MalformedUpdateTests
{
    private static readonly Dictionary<string, byte[]> Made = MalformedUpdates.All().ToDictionary(made => made.Name, made => made.Bytes);

    public static TheoryData<string> Names => [.. Made.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Is_refused_quickly_and_without_allocating(string attack)
    {
        var bytes = Made[attack];

        Bounds.Hold(() =>
        {
            Assert.False(UpdateReader.TryRead(bytes, DecodeLimits.Default, out var update, out var error));
            Assert.Null(update);
            Assert.NotEmpty(error);
        });
    }

    [Fact]
    public void At_least_three_hundred_are_made_by_hand() => Assert.InRange(Made.Count, 300, int.MaxValue);
}
