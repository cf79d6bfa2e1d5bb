using System.Globalization;
using Portal.Domain.Organisations;
using Portal.Domain.Plans.Records.Kinds;

namespace Portal.Domain.Plans.Templates;

/// <summary>
/// Gives an empty template the shape its author's answers ask for: the years cut the stages and the check-points, the size says which bodies and
/// which duties, a cap brings a budget, the appetite for risk brings what is needed to bear it. No answer changes nothing, and everything may
/// be changed afterwards. docs/templates.md has the table.
/// </summary>
public static class Skeleton
{
    /// <param name="name">The shipped sketch: of a template, or of one of its deliverables.</param>
    public static PlanSketch Shape(PlanSketch sketch, string name, SkeletonAnswers answers) => name switch
    {
        "municipal-ppi" => Municipal(sketch, answers),
        "cci-stages" => Stages(sketch, answers),
        "sme-onepage" => OnePage(sketch, answers),
        "sme-transfo" => Transformation(sketch, answers),
        "method-d2" => Study(sketch, answers),
        "method-d4" => Actions(sketch, answers),
        "free" => Free(sketch, answers),
        _ => sketch,
    };

    private static PlanSketch Municipal(PlanSketch sketch, SkeletonAnswers answers)
    {
        if (answers.Years > 1) sketch = sketch.WithBlocks("planning", "milestones").WithRows(Milestones("planning", "Actualisation avec le débat d’orientation budgétaire", answers.From + 1, answers.To, "T1"));
        if (answers.Risk == RiskProfile.Cautious) sketch = sketch.Last(Addition("continuity", answers), beside: "risques");
        if (answers.Risk == RiskProfile.Bold) sketch = sketch.Last(Addition("trials", answers), beside: "enveloppes");
        if (answers.Scale == OrganisationScale.Large) sketch = sketch.Last(Addition("bodies", answers), beside: "proposition");
        return answers.IsMunicipality && answers.Scale != OrganisationScale.Small ? sketch.Under(Addition("publicity", answers), "decision") : sketch;
    }

    private static PlanSketch Stages(PlanSketch sketch, SkeletonAnswers answers)
    {
        sketch = Cut(sketch, ["stage1", "stage2", "stage3"], answers).WithRows(Bodies("structures", answers));
        if (answers.Risk is RiskProfile.Cautious or RiskProfile.Balanced) sketch = sketch.With(Addition("risks", answers), after: "chiffrage");
        if (answers.Risk == RiskProfile.Cautious) sketch = sketch.With(Addition("continuity", answers), after: "risques");
        return answers.Risk == RiskProfile.Bold ? sketch.Last(Addition("trials", answers), beside: "e3") : sketch;
    }

    /// <summary>A strategy on one page keeps its eleven blocks, whatever is answered: only what stands in them changes.</summary>
    private static PlanSketch OnePage(PlanSketch sketch, SkeletonAnswers answers)
    {
        if (answers.Years > 1) sketch = sketch.WithBlocks("objectifs", "milestones").WithRows(Milestones("objectifs", "Point d’étape", answers.From, answers.To, "T4"));
        if (answers.HasCap) sketch = sketch.WithBlocks("contraintes", "budget-figures");
        if (answers.Risk == RiskProfile.Cautious) sketch = sketch.WithBlocks("risques", "principles");
        if (answers.Risk == RiskProfile.Bold) sketch = sketch.WithBlocks("enjeux", "actions");
        return ConsultsStaff(answers) ? sketch.WithRows([StaffCommittee("conformite")]) : sketch;
    }

    private static PlanSketch Transformation(PlanSketch sketch, SkeletonAnswers answers)
    {
        sketch = Cut(sketch, ["phase1", "phase2", "phase3"], answers).WithBlocks("calendrier", "milestones").WithRows(CheckPoints("calendrier", answers));
        // A firm of a few people has neither sites nor subsidiaries to bring together.
        if (answers is { Scale: OrganisationScale.Small, IsMunicipality: false }) sketch = sketch.Without("integration");
        if (answers.HasCap) sketch = sketch.Last(Addition("budget", answers), beside: "p3");
        if (answers.Risk is RiskProfile.Cautious or RiskProfile.Balanced) sketch = sketch.Last(Addition("risks", answers), beside: "p3");
        if (answers.Risk == RiskProfile.Cautious) sketch = sketch.Last(Addition("continuity", answers), beside: "p3");
        if (answers.Risk == RiskProfile.Bold) sketch = sketch.Last(Addition("trials", answers), beside: "p3");
        if (answers.Scale == OrganisationScale.Large) sketch = sketch.Last(Addition("bodies", answers), beside: "p3");
        return ConsultsStaff(answers) ? sketch.WithBlocks("politiques", "compliance").WithRows([StaffCommittee("politiques")]) : sketch;
    }

    private static PlanSketch Study(PlanSketch sketch, SkeletonAnswers answers)
    {
        sketch = sketch.WithRows(Bodies("structures", answers));
        if (answers.Risk is RiskProfile.Cautious or RiskProfile.Balanced) sketch = sketch.Last(Addition("risks", answers), beside: "bilan");
        return answers.Risk == RiskProfile.Cautious ? sketch.Last(Addition("continuity", answers), beside: "bilan") : sketch;
    }

    private static PlanSketch Actions(PlanSketch sketch, SkeletonAnswers answers)
    {
        sketch = sketch.WithBlocks("macro", "milestones").WithRows(CheckPoints("macro", answers));
        if (answers.HasCap) sketch = sketch.Last(Addition("budget", answers), beside: "propositions");
        return answers.Risk == RiskProfile.Bold ? sketch.Last(Addition("trials", answers), beside: "propositions") : sketch;
    }

    private static PlanSketch Free(PlanSketch sketch, SkeletonAnswers answers)
    {
        if (answers.Risk == RiskProfile.Bold) sketch = sketch.With(Addition("trials", answers), after: "start");
        if (answers.Risk == RiskProfile.Cautious) sketch = sketch.With(Addition("continuity", answers), after: "start");
        if (answers.Risk is RiskProfile.Cautious or RiskProfile.Balanced) sketch = sketch.With(Addition("risks", answers), after: "start");
        return answers.HasCap ? sketch.With(Addition("budget", answers), after: "start") : sketch;
    }

    private static PlanSketch Addition(string name, SkeletonAnswers answers) => PlanTemplate.LoadEmpty(new("", null, "addition-" + name, null), answers.From, answers.To);

    // Consulting the staff committee is due from fifty people on, wherever staff is counted.
    private static bool ConsultsStaff(SkeletonAnswers answers) => answers is { IsMunicipality: false, Kind: not OrganisationKind.Chamber, Scale: not OrganisationScale.Small };

    private static SketchRecord StaffCommittee(string section) => Row(ComplianceKind.Key, section, ("title", "Consultation du comité social et économique"), ("status", "not-started"));

    /// <summary>The horizon in as many spans as there are stages: whole quarters, the last the longest.</summary>
    private static PlanSketch Cut(PlanSketch sketch, IReadOnlyList<string> stages, SkeletonAnswers answers)
    {
        var quarters = answers.Years * 4;
        for (var at = 0; at < stages.Count; at++)
        {
            var (first, last) = (quarters * at / stages.Count, (quarters * (at + 1) / stages.Count) - 1);
            sketch = sketch.WithPeriod(stages[at], first == last ? Quarter(answers.From, first) : $"{Quarter(answers.From, first)}-{Quarter(answers.From, last)}");
        }
        return sketch;
    }

    /// <summary>Every quarter over two years, every half-year over four, every year beyond: eight or so, as many as people keep.</summary>
    private static IEnumerable<SketchRecord> CheckPoints(string section, SkeletonAnswers answers)
    {
        var step = answers.Years <= 2 ? 1 : answers.Years <= 4 ? 2 : 4;
        for (var quarter = step - 1; quarter < answers.Years * 4; quarter += step)
            yield return Row(MilestoneKind.Key, section, ("title", $"Point d’étape {Number((quarter / step) + 1)}"), ("due", Quarter(answers.From, quarter)));
    }

    private static IEnumerable<SketchRecord> Milestones(string section, string title, int from, int to, string quarter) =>
        Enumerable.Range(from, to - from + 1).Select(year => Row(MilestoneKind.Key, section, ("title", $"{title} {Number(year)}"), ("due", Number(year) + quarter)));

    private static IEnumerable<SketchRecord> Bodies(string section, SkeletonAnswers answers)
    {
        yield return Row(BodyKind.Key, section, ("nature", "steering"), ("title", "Comité de pilotage"));
        if (answers.Scale == OrganisationScale.Small) yield break;
        yield return answers.Kind == OrganisationKind.Chamber ? Row(BodyKind.Key, section, ("nature", "it"), ("title", "Comité informatique")) : Row(BodyKind.Key, section, ("nature", "executive"), ("title", "Comité exécutif"));
        if (answers.Scale == OrganisationScale.Large) yield return Row(BodyKind.Key, section, ("nature", "workshop"), ("title", "Atelier de coordination"), ("transversal", "true"));
    }

    private static SketchRecord Row(string kind, string section, params (string Key, string Value)[] fields) => new() { Kind = kind, Section = section, Fields = fields.ToDictionary(field => field.Key, field => field.Value) };

    private static string Quarter(int from, int index) => $"{Number(from + (index / 4))}T{Number((index % 4) + 1)}";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
