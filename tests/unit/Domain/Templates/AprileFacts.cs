using Portal.Domain.Plans;
using Portal.Domain.Plans.Templates;
using Portal.Domain.Plans.Views;
using Portal.Domain.Tests.Plans.Support;

namespace Portal.Domain.Tests.Templates;

/// <summary>F-A1 to F-A9 on the four deliverables of the full method.</summary>
public sealed class AprileFacts
{
    private readonly PlanSketch _draft = ShippedSketches.Load(SketchNames.AprileDraft);
    private readonly PlanSketch _study = ShippedSketches.Load(SketchNames.AprileStudy);
    private readonly PlanSketch _target = ShippedSketches.Load(SketchNames.AprileTarget);
    private readonly PlanSketch _actions = ShippedSketches.Load(SketchNames.AprileActions);

    private static LivePlan Live(PlanSketch sketch) => LivePlan.Of(SketchedPlan.Planted(sketch, fromTemplate: false));

    [Fact]
    public void F_A1_boulogne_about_forty_four_years_two_consultants_support_2009_operational()
    {
        Assert.Equal("Boulogne-Billancourt", _draft.The("fact", "Implantation").Raw("value"));
        Assert.Equal("une quarantaine", _draft.The("fact", "Effectif").Raw("value"));
        Assert.Equal("plus de 4", _draft.The("fact", "Ancienneté des pôles").Raw("value"));
        Assert.Equal("deux consultants", _draft.Authors);
        Assert.Equal("Support 2009", _draft.The("fact", "Nom du projet").Raw("value"));
        Assert.Contains("opérationnel", _draft.Section("conclusion").Body);
    }

    [Fact]
    public void F_A2_objectives_actions_means_functions_processes_and_flows()
    {
        Assert.Equal((4, 8, 11), (_study.Of("objective").Count, _study.Of("action").Count, _study.Of("mean").Count));
        Assert.Equal([3, 2, 2, 1], _study.Of("action").GroupBy(action => action.Raw("objective")).Select(group => group.Count()));
        Assert.Equal([4, 3, 2, 2], _study.Of("mean").GroupBy(mean => mean.Code![1]).Select(group => group.Count()));
        Assert.Equal((9, 3, 2, 6), (_study.Of("function").Count, _study.Of("process").Count(process => process.Raw("parent") is null), _study.Of("process").Count(process => process.Raw("parent") == "p1"), _study.Of("flow").Count));

        var comparison = AsIsToBe.Of(Live(_target));
        Assert.Equal((9, 8, 6, 7), (comparison.Before, comparison.After, comparison.FlowsBefore.Count, comparison.FlowsAfter.Count));
        Assert.Equal(["F2", "F5", "F7"], comparison.Functions.Where(fate => fate.Nature == "modified").Select(fate => fate.Function.Code));
        Assert.Equal(["F8"], comparison.Functions.Where(fate => !fate.Remains).Select(fate => fate.Function.Code));
    }

    [Fact]
    public void F_A3_committees_of_seven_and_five_with_their_action_codes()
    {
        var (steering, executive) = (Codes("copil"), Codes("coex"));

        Assert.Equal((7, 5, 10), (steering.Count, executive.Count, steering.Union(executive).Count()));
        Assert.Equal(["a-dalog", "a-rpsd"], steering.Intersect(executive).Order());
        Assert.Equal(["A3", "A4", "A6"], Seat("a-dac").Lines("actionCodes"));
        Assert.Equal(["A2", "A5"], Seat("a-drh").Lines("actionCodes"));
        Assert.Equal(8, Seat("a-dsi").Lines("actionCodes").Length);
        Assert.Equal(["A8"], Seat("a-dalog").Lines("actionCodes"));
        var covering = _study.Of("membership").SelectMany(seat => seat.Lines("actionCodes")).CountBy(code => code).ToDictionary();
        Assert.Equal((8, 1, 1), (covering.Count, covering["A1"], covering["A7"]));

        SketchRecord Seat(string actor) => _study.Of("membership").Single(seat => seat.Raw("body") == "copil" && seat.Raw("actor") == actor);
    }

    [Fact]
    public void F_A4_nine_workshops_43_seats_and_23_codes()
    {
        var workshops = _study.Of("body").Where(body => body.Raw("nature") == "workshop").ToList();
        var load = Workload.Of(Live(_study), body => body["nature"] == "workshop");

        Assert.Equal((9, 3), (workshops.Count, workshops.Count(body => body.Raw("transversal") == "true")));
        Assert.Equal([("a-reshot", 3), ("a-resinf", 5), ("a-rpsd", 1)], workshops.GroupBy(body => body.Raw("leader")!).Select(group => (group.Key, group.Count())));
        Assert.Equal((43, 34, 15), (load.Seats, load.Permanent, load.Actors.Count));
        Assert.Equal([("ResHot", 6), ("XTec", 6), ("ResInf", 5)], load.Actors.Take(3).Select(actor => (actor.Actor.Code!, actor.Seats)));
        Assert.Equal(23, Workload.Of(Live(_study)).Actors.Count);
        Assert.Equal("3/1 2/1 5/1 5/1 3/1 6/1 3/2 4/1 3/0", string.Join(' ', workshops.Select(body => $"{Rank(body.Key!, "permanent")}/{Rank(body.Key!, "occasional")}")));

        int Rank(string body, string rank) => _study.Of("membership").Count(seat => seat.Raw("body") == body && seat.Raw("rank") == rank);
    }

    [Fact]
    public void F_A5_a_charter_of_three_meetings_with_three_four_and_four_points()
    {
        Assert.Equal(
            [("friday", "9h", "10h", 3), ("monday", "9h", "12h", 4), ("", "", "", 4)],
            _study.Of("recurrence").Select(meeting => (meeting.Raw("weekday") ?? "", meeting.Raw("start") ?? "", meeting.Raw("end") ?? "", meeting.Lines("agenda").Length)));
    }

    [Fact]
    public void F_A6_nine_principals_five_associates_and_the_key_figures()
    {
        var matrix = RoleMatrix.Of(Live(_study));
        var figures = _study.Of("key-figure").Select(figure => (figure.Raw("process"), figure.Raw("headcount"), figure.Raw("computers"), figure.Raw("phones")));

        Assert.Equal((9, 5), (matrix.CountOf("principal"), matrix.CountOf("associate")));
        Assert.Equal([6, 2, 1], matrix.Structures.Select(structure => matrix.CountOf("principal", structure.Id)));
        Assert.Equal([2, 3, 0], matrix.Structures.Select(structure => matrix.CountOf("associate", structure.Id)));
        Assert.Equal([("p1", "3", "3", "3"), ("p2", "3", "3", null), ("p2", "10", "SO", null), ("p3", "3", "3", "3"), ("p3", "4", "4", "4")], figures);
        Assert.Equal("une vingtaine", _study.The("inventory", "Postes résidents").Raw("quantityText"));
        Assert.Equal((2, 2), (_study.CountOf("inventory", "class", "premises"), _study.CountOf("inventory", "class", "team")));
        Assert.Contains("de 9 h à 17 h, sans astreinte", _study.Of("inventory").Single(item => item.Raw("class") == "team" && item.Raw("quantity") == "1").Raw("title"));
    }

    [Fact]
    public void F_A7_four_weaknesses_four_proposals_and_one_objective_covered_in_part()
    {
        Assert.Equal((4, 4), (_study.Of("weakness").Count, _actions.Of("proposal").Count));
        Assert.Equal(["full", "full", "partial", "full"], _actions.Of("scope").Select(scope => scope.Raw("extent")));
        Assert.Equal("deferred", _actions.ByKey("m31").Raw("status"));
        var matrix = CoverageMatrix.Of(Live(_target));
        Assert.Equal((4, 4, 2), (matrix.CountOf("direct"), matrix.CountOf("not-concerned"), matrix.CountOf("indirect")));
    }

    [Fact]
    public void F_A8_fifteen_macro_tasks_with_seventeen_marks_no_date_and_no_network()
    {
        var tasks = _actions.Of("macro-task");
        int Marks(string mark) => tasks.Count(task => task.Raw(mark) == "true");

        Assert.Equal((15, 11, 5, 1), (tasks.Count, Marks("owner"), Marks("delivery"), Marks("logistics")));
        Assert.Equal("MT13", Assert.Single(tasks, task => task.Raw("owner") is null && task.Raw("delivery") is null && task.Raw("logistics") is null).Code);
        Assert.Equal(["MT21", "MT81"], tasks.Where(task => task.Raw("owner") is not null && task.Raw("delivery") is not null).Select(task => task.Code));
        Assert.All(tasks, task => Assert.Null(task.Raw("milestone")));
        Assert.False(PertNetwork.Of(Live(_actions)).IsComputable);
    }

    [Fact]
    public void F_A9_glpi_htc_a_week_ahead_and_sms_as_a_fallback()
    {
        var words = string.Join(' ', _actions.Records.Concat(_target.Records).SelectMany(record => record.Fields.Values));

        Assert.All(["GLPI", "HTC", "au moins 1 semaine avant", "SMS"], word => Assert.Contains(word, words));
    }

    [Fact]
    public void Twenty_one_drawings_are_missing_and_keep_their_place()
    {
        var figures = new[] { _draft, _study, _target, _actions }.Select(sketch => sketch.Of("figure")).ToList();

        Assert.Equal([2, 8, 10, 1], figures.Select(each => each.Count));
        Assert.All(figures.SelectMany(each => each), figure => Assert.Equal("true", figure.Raw("missing")));
    }

    private IReadOnlyList<string> Codes(string body) => [.. _study.Of("membership").Where(seat => seat.Raw("body") == body).Select(seat => seat.Raw("actor")!)];
}
