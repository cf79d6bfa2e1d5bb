using Portal.Domain.Notifications;

namespace Portal.Domain.Tests.Notifications;

public sealed class MilestoneStepsTests
{
    private static readonly DateOnly Due = new(2027, 3, 20);
    private static readonly DateOnly LongAgo = new(2026, 1, 1);

    [Theory]
    [InlineData("2027-03-04", null)]
    [InlineData("2027-03-05", MilestoneStep.Near)]
    [InlineData("2027-03-14", MilestoneStep.Near)]
    [InlineData("2027-03-15", MilestoneStep.Close)]
    [InlineData("2027-03-20", MilestoneStep.Close)]
    [InlineData("2027-03-21", MilestoneStep.Late)]
    [InlineData("2029-01-01", MilestoneStep.Late)]
    public void The_latest_step_stands(string today, MilestoneStep? step) => Assert.Equal(step, MilestoneSteps.StandingOn(DateOnly.Parse(today, null), Due, LongAgo));

    [Theory]
    [InlineData("2026-12-01", "2027-03-05")]
    [InlineData("2027-03-05", "2027-03-15")]
    [InlineData("2027-03-15", "2027-03-21")]
    [InlineData("2027-03-21", null)]
    public void The_next_day_is_that_of_the_next_step(string today, string? next) =>
        Assert.Equal(next is null ? null : DateOnly.Parse(next, null), MilestoneSteps.NextAfter(DateOnly.Parse(today, null), Due, LongAgo));

    [Fact]
    public void What_was_over_before_the_version_came_into_force_is_history()
    {
        var adopted = Due.AddDays(1);

        Assert.Null(MilestoneSteps.StandingOn(adopted, Due, adopted));
        Assert.Null(MilestoneSteps.NextAfter(adopted.AddDays(-1), Due, adopted));
    }
}
