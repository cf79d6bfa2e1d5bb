using Portal.Domain.Plans.Views;
using Portal.Domain.Tests.Plans.Support;

namespace Portal.Domain.Tests.Plans.Views;

public sealed class PertNetworkTests
{
    private static readonly (string Task, int Duration, string[] After)[] Fixture =
    [
        ("MT11", 10, []), ("MT13", 20, ["MT11"]), ("MT12", 5, ["MT13"]), ("MT21", 15, []), ("MT22", 5, ["MT21"]), ("MT23", 3, ["MT22"]), ("MT32", 5, ["MT11"]),
        ("MT51", 10, []), ("MT41", 15, ["MT51"]), ("MT42", 5, ["MT32", "MT41"]), ("MT62", 25, ["MT23"]), ("MT61", 10, ["MT13", "MT41"]),
        ("MT71", 5, ["MT12", "MT42", "MT61", "MT62"]), ("MT81", 5, ["MT71"]),
    ];

    private static SketchedPlan Plan()
    {
        var plan = SketchedPlan.Over(2009, 2009);
        foreach (var (task, duration, _) in Fixture) plan.Coded("macro-task", task, task, ("title", task), ("duration", $"{duration}"));
        foreach (var (task, _, after) in Fixture)
            foreach (var before in after) plan.Record("precedence", $"{before}-{task}", ("from", before), ("to", task));
        return plan;
    }

    [Theory]
    [InlineData("MT11", 0, 10, 8, 18, 8)]
    [InlineData("MT13", 10, 30, 18, 38, 8)]
    [InlineData("MT12", 30, 35, 43, 48, 13)]
    [InlineData("MT21", 0, 15, 0, 15, 0)]
    [InlineData("MT22", 15, 20, 15, 20, 0)]
    [InlineData("MT23", 20, 23, 20, 23, 0)]
    [InlineData("MT32", 10, 15, 38, 43, 28)]
    [InlineData("MT51", 0, 10, 13, 23, 13)]
    [InlineData("MT41", 10, 25, 23, 38, 13)]
    [InlineData("MT42", 25, 30, 43, 48, 18)]
    [InlineData("MT62", 23, 48, 23, 48, 0)]
    [InlineData("MT61", 30, 40, 38, 48, 8)]
    [InlineData("MT71", 48, 53, 48, 53, 0)]
    [InlineData("MT81", 53, 58, 53, 58, 0)]
    public void Each_task_of_the_reference_network(string code, int earliestStart, int earliestFinish, int latestStart, int latestFinish, int slack)
    {
        var task = PertNetwork.Of(Plan().Live).Tasks.Single(task => task.Record.Code == code);

        Assert.Equal((earliestStart, earliestFinish, latestStart, latestFinish, slack), ((int)task.EarliestStart, (int)task.EarliestFinish, (int)task.LatestStart, (int)task.LatestFinish, (int)task.Slack));
    }

    [Fact]
    public void The_reference_network_takes_58_days_along_its_critical_path()
    {
        var network = PertNetwork.Of(Plan().Live);

        Assert.Equal(58, network.Total);
        Assert.Equal(["MT21", "MT22", "MT23", "MT62", "MT71", "MT81"], network.CriticalPath.Select(task => task.Record.Code));
    }

    [Theory]
    [InlineData("MT21", 5, 63)]
    [InlineData("MT62", -5, 53)]
    [InlineData("MT11", 8, 58)]
    [InlineData("MT11", 10, 60)]
    public void A_delay_moves_the_end_once_its_slack_is_used_up(string task, int days, int total) =>
        Assert.Equal(total, PertNetwork.IfLate(Plan().Live, task, days).Total);

    [Fact]
    public void A_deferred_task_leaves_the_network_and_is_told_when_others_waited_for_it()
    {
        var network = PertNetwork.Of(Plan().Coded("macro-task", "MT31", "MT31", ("title", "Logiciel"), ("status", "deferred")).Record("precedence", "p", ("from", "MT31"), ("to", "MT42")).Live);

        Assert.Equal(58, network.Total);
        Assert.Equal(["MT31"], network.LeftOutWithSuccessors.Select(task => task.Code));
    }

    [Fact]
    public void A_network_without_durations_without_precedences_or_with_a_ring_is_not_computable_and_says_why()
    {
        var bare = PertNetwork.Of(SketchedPlan.Over(2009, 2009).Record("macro-task", "a", ("duration", "5")).Live);
        var vague = PertNetwork.Of(Plan().Coded("macro-task", "MT99", "MT99", ("title", "x")).Live);
        var ring = PertNetwork.Of(Plan().Record("precedence", "back", ("from", "MT81"), ("to", "MT71")).Live);

        Assert.False(bare.IsComputable || vague.IsComputable || ring.IsComputable);
        Assert.False(bare.HasPrecedences);
        Assert.Equal(["MT99"], vague.WithoutDuration.Select(task => task.Code));
        Assert.Equal(["MT71", "MT81"], ring.InRing.Select(task => task.Code));
    }

    [Fact]
    public void Lags_and_the_other_natures_move_the_start()
    {
        var network = PertNetwork.Of(SketchedPlan.Over(2009, 2009)
            .Coded("macro-task", "a", "A", ("duration", "10")).Coded("macro-task", "b", "B", ("duration", "4")).Coded("macro-task", "c", "C", ("duration", "4")).Coded("macro-task", "d", "D", ("duration", "3"))
            .Record("precedence", "1", ("from", "a"), ("to", "b"), ("lag", "2")).Record("precedence", "2", ("from", "a"), ("to", "c"), ("nature", "start-start"), ("lag", "1"))
            .Record("precedence", "3", ("from", "a"), ("to", "d"), ("nature", "finish-finish")).Live);

        Assert.Equal([("A", 0m), ("C", 1m), ("D", 7m), ("B", 12m)], network.Tasks.Select(task => (task.Record.Code!, task.EarliestStart)));
        Assert.Equal(16, network.Total);
    }
}
