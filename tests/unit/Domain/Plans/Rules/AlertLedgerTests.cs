using Portal.Domain.Plans;
using Portal.Domain.Plans.Rules;
using Portal.Domain.Plans.Templates;
using Portal.Domain.Tests.Plans.Support;

namespace Portal.Domain.Tests.Plans.Rules;

public sealed class AlertLedgerTests
{
    public static TheoryData<string> Names => [.. ShippedSketches.Names.Where(name => name.StartsWith("example", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Names))]
    public void Asking_only_the_rules_concerned_says_what_asking_all_says(string name)
    {
        var random = new Random(20261122);
        var content = SketchedPlan.Planted(ShippedSketches.Load(name), fromTemplate: false);
        var ledger = AlertLedger.Of(LivePlan.Of(content));

        for (var step = 0; step < 150; step++)
        {
            content = Edited(content, random);
            ledger = AlertLedger.Of(LivePlan.Of(content), ledger);

            Assert.Equal(AlertLedger.Of(LivePlan.Of(content)).Alerts.Select(Told), ledger.Alerts.Select(Told));
        }
    }

    [Fact]
    public void A_keystroke_in_a_task_leaves_rules_on_money_alone()
    {
        var content = SketchedPlan.Planted(ShippedSketches.Load(SketchNames.AprileActions), fromTemplate: false);
        var before = AlertLedger.Of(LivePlan.Of(content));
        var task = content.Records.First(record => record.Kind == "macro-task");

        var after = AlertLedger.Of(LivePlan.Of(content with { Records = [.. content.Records.Select(record => record == task ? record with { Fields = new Dictionary<string, string>(record.Fields) { ["title"] = "Autre" } } : record)] }), before);

        Assert.Equal(Alerts.Rules.Count, before.Asked);
        Assert.InRange(after.Asked, 1, Alerts.Rules.Count / 2);
    }

    /// <summary>One thing that happens to a plan: a field typed, emptied, a link turned elsewhere, a row binned, text written, years moved.</summary>
    private static PlanContent Edited(PlanContent content, Random random)
    {
        var at = random.Next(content.Records.Count);
        var record = content.Records[at];
        switch (random.Next(12))
        {
            case 0: return content with { Settings = content.Settings with { HorizonTo = content.Settings.HorizonTo + random.Next(-1, 2) } };
            case 1: return content with { Records = [.. content.Records.Select(each => ReferenceEquals(each, record) ? each with { Removed = !each.Removed } : each)] };
            case 2: return content with { Sections = [.. content.Sections.Reverse()] };
            default:
                var fields = new Dictionary<string, string>(record.Fields);
                if (fields.Count == 0) return content;
                var key = fields.Keys.ElementAt(random.Next(fields.Count));
                fields[key] = random.Next(4) switch { 0 => "", 1 => fields[key] + "9", 2 => "M13", _ => content.Records[random.Next(content.Records.Count)].Id };
                return content with { Records = [.. content.Records.Select(each => ReferenceEquals(each, record) ? each with { Fields = fields } : each)] };
        }
    }

    private static string Told(Alert alert) => $"{alert.Key} {alert.MessageKey} {string.Join('|', alert.Arguments)}";
}
