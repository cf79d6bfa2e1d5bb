using System.Globalization;
using Portal.Domain.Plans;
using Portal.Domain.Plans.Records;
using Portal.Domain.Plans.Rules;
using Portal.Domain.Plans.Views;

namespace Portal.Domain.Tests.Plans;

/// <summary>What clients type reaches Domain unchecked: whatever it is, every rule and view answers.</summary>
public sealed class HostileContentTests
{
    private static readonly string[] Texts =
    [
        "", "0", "-1", "175 K€", "115 KF", "SO", "à compléter", "1e400", "999999999999999", "99999999999999999999", "NaN", "∞", "2016", "2016T1", "2016T1-2019T4", "9999-12-31", "0001", "2200-W53",
        "2199-2200", "true", "false", "public", "planned", "yearly", "1", "4", "adds", "implied-base", "difference", "share", "per-head", "investment", "running", "gain", "workshop", "low", "\0", "\uD800", "\uFFFE", "\u202E2016", "(((((((", "-----------",
        "a\nb\nc", new string('9', 5_000), new string('(', 5_000), new string(' ', 5_000), new string('-', 5_000), "١٢٣", "１２３", "12 345 678 901 234 567 890", "1.1.1.1.1.1", ",,,,", "€€€€", "K€", "%",
    ];

    [Fact]
    public void Random_contents_break_no_rule_and_no_view()
    {
        var random = new Random(18_04_2015);
        for (var round = 0; round < 150; round++)
        {
            var content = Content(random);
            foreach (var audience in Enum.GetValues<Audience>())
            {
                var plan = LivePlan.Of(Editions.For(content, audience));
                foreach (var alert in Alerts.Of(plan)) Assert.NotEmpty(string.Format(CultureInfo.InvariantCulture, "{0}{1}", alert.Key, string.Join(" ", alert.Arguments)));
                Assert.InRange(Completeness.Of(plan).Percent, 0, 100);
                foreach (var figure in DerivedFigures.Of(plan).Figures) figure.Format(CultureInfo.InvariantCulture);
                _ = (BudgetLoad.Of(plan), BudgetLoad.Of(plan, TotalBasis.Stated), ScenarioComparison.Of(plan), HeatMap.Of(plan), KpiBoard.Of(plan), QuarterGrid.Of(plan), StageCalendar.Of(plan), PertNetwork.Of(plan), PlanSummary.Of(plan), RecommendationMatrix.Of(plan));
            }
        }
    }

    private static PlanContent Content(Random random)
    {
        string Pick(params string[] words) => words[random.Next(words.Length)];
        string Id() => $"{(char)('a' + random.Next(20))}";
        var sections = Enumerable.Range(0, 8).Select(i => new PlanSection($"s{i}", Pick(Texts), null, Pick("", "s0", "s1", "s5", "s7", "gone"), Pick(Texts), random.Next(8) == 0,
            (Audience)random.Next(3), [Pick([.. BlockDefinitions.All.Select(block => block.Key), "alien"])], null, random.Next(4) == 0, ProseNode.EmptyDocument)).ToList();
        var records = Enumerable.Range(0, 120).Select(_ =>
        {
            var kind = RecordKinds.All[random.Next(RecordKinds.All.Count)];
            Dictionary<string, string> fields = [];
            foreach (var field in kind.Fields.Concat(CommonFields.All).Where(_ => random.Next(2) == 0))
                fields[field.Key] = field.Type is FieldType.Link or FieldType.Links ? Id() : field.Choices.Count > 0 && random.Next(2) == 0 ? Pick([.. field.Choices]) : Pick(Texts);
            foreach (var prefix in kind.CellPrefixes) fields[prefix + Pick("2016", "2016T1", "0000", "99999", "total", "", "x", "٢٠١٦")] = Pick(Texts);
            return new PlanRecord(random.Next(3) == 0 ? Guid.CreateVersion7().ToString() : Id(), random.Next(30) == 0 ? "alien" : kind.Key, Pick("s0", "s1", "s2", "gone"), Pick("", "A1", "a 1"), Pick(Texts), random.Next(10) == 0, fields);
        }).ToList();
        return new(new() { Title = "x", Kind = "free", HorizonFrom = 2016 + random.Next(-3, 5), HorizonTo = 2019, Currency = Pick("EUR", "FRF", "?") }, sections, records);
    }
}
