using Portal.Domain.Approvals;

namespace Portal.Domain.Tests.Approvals;

public sealed class VersionNumberTests
{
    [Fact]
    public void A_first_plan_goes_from_0_1_to_1_0()
    {
        var number = VersionNumber.First;

        Assert.Equal("0.1", number.ToString());
        Assert.Equal("0.1-P1", number.NextProvisional().ToString());
        Assert.Equal("0.1-P2", number.NextProvisional().NextProvisional().ToString());
        Assert.Equal("0.2", number.NextProvisional().NextDraft().ToString());
        Assert.Equal("1.0", number.NextProvisional().Adopted().ToString());
    }

    [Fact]
    public void A_revision_is_numbered_under_what_it_will_become()
    {
        var inForce = VersionNumber.Parse("1.0");

        Assert.Equal("2.0-D1", inForce.Revision().ToString());
        Assert.Equal("2.0-D1-P1", inForce.Revision().NextProvisional().ToString());
        Assert.Equal("2.0-D2", inForce.Revision().NextProvisional().NextDraft().ToString());
        Assert.Equal("2.0", inForce.Revision().NextProvisional().Adopted().ToString());
        Assert.Equal("1.1", inForce.Avenant().NextProvisional().Adopted().ToString());
        Assert.False(inForce.Revision().IsDefinitive);
    }

    [Theory]
    [InlineData("0.1")]
    [InlineData("0.12-P3")]
    [InlineData("1.0")]
    [InlineData("2.0-D2-P1")]
    public void A_number_reads_back_as_written(string text) => Assert.Equal(text, VersionNumber.Parse(text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("1.0-P")]
    [InlineData("1.0-P1-D1")]
    [InlineData("v1.0")]
    [InlineData("1.0 ")]
    [InlineData("99999.0")]
    public void What_is_not_a_number_is_refused(string text) => Assert.False(VersionNumber.TryParse(text, null, out _));

    [Fact]
    public void They_sort_as_they_came()
    {
        string[] inOrder = ["0.1", "0.1-P1", "0.1-P2", "0.2", "1.0", "1.1-D1", "1.1", "2.0-D1", "2.0-D1-P1", "2.0-D2", "2.0"];

        Assert.Equal(inOrder, inOrder.Reverse().Select(text => VersionNumber.Parse(text)).Order().Select(number => number.ToString()));
    }
}
