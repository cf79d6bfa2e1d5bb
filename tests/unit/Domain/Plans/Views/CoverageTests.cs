using Portal.Domain.Plans;
using Portal.Domain.Plans.Rules;
using Portal.Domain.Plans.Templates;
using Portal.Domain.Plans.Views;
using Portal.Domain.Tests.Plans.Support;

namespace Portal.Domain.Tests.Plans.Views;

/// <summary>W-COVERAGE: the mandate against projects, objectives against workshops, and what has no link.</summary>
public sealed class CoverageTests
{
    private static SketchedPlan Fresh() => SketchedPlan.Over(2026, 2029)
        .Record("mandate", "m", ("nature", "political"), ("title", "DOB"), ("heading1", "Continuité"), ("items1", "Reprendre vite\nSauvegarder"), ("heading2", "Usagers"), ("items2", "Un compte unique"))
        .Record("mandate", "t", ("nature", "technical"), ("title", "Audit"), ("items1", "Examiner le réseau"))
        .Coded("grid-row", "g1", "I1", ("title", "Serveurs")).Coded("grid-row", "g2", "M2", ("title", "Portail")).Coded("grid-row", "g3", "C1", ("title", "Suivi"));

    [Fact]
    public void W_COVERAGE_a_point_of_the_mandate_has_the_projects_that_cite_it()
    {
        var coverage = MandateCoverage.Of(Fresh().Record("mandate-answer", "a", ("mandate", "m"), ("item", "RÉPRENDRE  vite".Replace("  ", "\u00A0")), ("projects", "g1\ng2")).Live);

        Assert.Equal(["Reprendre vite", "Sauvegarder", "Un compte unique"], coverage.Points.Select(point => point.Words));
        Assert.Equal(["g1", "g2"], coverage.Points[0].Answers.Order());
        Assert.Equal(["Sauvegarder", "Un compte unique"], coverage.Unanswered.Select(point => point.Words));
        Assert.Equal("g3", Assert.Single(coverage.Unasked).Id);
        Assert.Equal("Continuité", coverage.Points[1].Heading);
    }

    [Fact]
    public void W_COVERAGE_an_answer_without_a_point_answers_the_whole_mandate()
    {
        var coverage = MandateCoverage.Of(Fresh().Record("mandate-answer", "a", ("mandate", "m"), ("projects", "g2")).Live);

        Assert.All(coverage.Points, point => Assert.Equal("g2", Assert.Single(point.Answers)));
        Assert.Empty(coverage.Unanswered);
    }

    [Fact]
    public void MANDATE_a_point_without_project_and_an_answer_to_no_point_are_told_where_they_stand()
    {
        var plan = Fresh().Record("mandate-answer", "a", ("mandate", "m"), ("item", "Sauvegarder"), ("projects", "g1")).Record("mandate-answer", "b", ("mandate", "m"), ("item", "Ce qui n’y est plus"), ("projects", "g2")).Live;

        var told = Alerts.Of(plan).Where(alert => alert.Rule == "MANDATE").ToList();

        Assert.Equal([("m", "items1"), ("m", "items2"), ("b", "item")], told.Select(alert => (alert.RecordId!, alert.Field!)));
        Assert.Equal("Rules.MANDATE.Lost", told[2].MessageKey);
        Assert.All(told, alert => Assert.Equal(AlertLevel.Information, alert.Level));
    }

    [Fact]
    public void A_plan_that_does_not_trace_its_mandate_is_not_reproached_with_it()
    {
        Assert.True(MandateCoverage.Of(Fresh().Live).IsEmpty);
        Assert.DoesNotContain(Alerts.Of(Fresh().Live), alert => alert.Rule is "MANDATE" or "WORKSHOP");
    }

    [Fact]
    public void W_COVERAGE_objectives_cross_the_workshops_that_carry_their_actions()
    {
        var plan = SketchedPlan.Over(2026, 2029).Coded("objective", "o1", "O1", ("title", "Un")).Coded("objective", "o2", "O2", ("title", "Deux"))
            .Record("body", "w1", ("nature", "workshop"), ("title", "Tickets")).Record("body", "w2", ("nature", "workshop"), ("title", "Vide")).Record("body", "w3", ("nature", "workshop"), ("title", "Technique"), ("transversal", "true")).Record("body", "c", ("nature", "steering"), ("title", "Copil"))
            .Coded("action", "a1", "A1", ("title", "Faire"), ("objective", "o1"), ("bodies", "w1\nc")).Coded("action", "a2", "A2", ("title", "Refaire"), ("objective", "o1"), ("bodies", "w1")).Live;

        var coverage = WorkshopCoverage.Of(plan);

        Assert.Equal(["w1", "w2", "w3"], coverage.Workshops.Select(workshop => workshop.Id));
        Assert.Equal(["A1", "A2"], coverage.Cell(plan.Record("o1")!, plan.Record("w1")!).Select(action => action.Code));
        Assert.Equal("o2", Assert.Single(coverage.Unserved).Id);
        Assert.Equal("w2", Assert.Single(coverage.Idle).Id);
        Assert.Equal([("o2", "Rules.WORKSHOP"), ("w2", "Rules.WORKSHOP.Idle")], Alerts.Of(plan).Where(alert => alert.Rule == "WORKSHOP").Select(alert => (alert.RecordId!, alert.MessageKey)));
    }

    [Fact]
    public void W_COVERAGE_the_nine_workshops_of_the_study_serve_its_four_objectives()
    {
        var coverage = WorkshopCoverage.Of(LivePlan.Of(SketchedPlan.Planted(ShippedSketches.Load(SketchNames.AprileStudy), fromTemplate: false)));

        Assert.Equal((4, 9), (coverage.Objectives.Count, coverage.Workshops.Count));
        Assert.Empty(coverage.Unserved);
        Assert.Empty(coverage.Idle);
        Assert.Equal(["A7"], coverage.Cell(coverage.Objectives[2], coverage.Workshops[6]).Select(action => action.Code));
        Assert.Equal(["A8"], coverage.Cell(coverage.Objectives[3], coverage.Workshops[6]).Select(action => action.Code));
    }

    [Fact]
    public void W_COVERAGE_the_illustrative_plan_shows_two_points_nobody_answers_and_a_project_nobody_asked_for()
    {
        var coverage = MandateCoverage.Of(LivePlan.Of(SketchedPlan.Planted(ShippedSketches.Load(SketchNames.IllustrativeMunicipality), fromTemplate: false)));

        Assert.Equal(["Réponse suivie à chaque demande d’habitant", "Archivage électronique"], coverage.Unanswered.Select(point => point.Words));
        Assert.Equal("I4", Assert.Single(coverage.Unasked).Code);
        Assert.Empty(coverage.Lost);
    }

}
