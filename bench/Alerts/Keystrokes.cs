using System.Diagnostics;
using Portal.Domain.Plans;
using Portal.Domain.Plans.Rules;

namespace Portal.AlertBench;

/// <summary>What one keystroke costs the server: the reading of the plan and every alert, on a plan of 500 macro tasks and 1,000 records more.</summary>
internal static class Keystrokes
{
    private const int WarmUp = 200, Measured = 400;
    private const double Promise = 16;

    /// <summary>0 when the 95th percentile keeps the promise.</summary>
    public static int Run(TextWriter output)
    {
        var content = LargePlan.Build();
        var ledger = AlertLedger.Of(LivePlan.Of(content));
        List<double> incremental = [], whole = [];
        for (var stroke = 0; stroke < WarmUp + Measured; stroke++)
        {
            content = Typed(content, stroke);
            var start = Stopwatch.GetTimestamp();
            ledger = AlertLedger.Of(LivePlan.Of(content), ledger);
            var spent = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            start = Stopwatch.GetTimestamp();
            AlertLedger.Of(LivePlan.Of(content));
            if (stroke < WarmUp) continue;
            incremental.Add(spent);
            whole.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        output.WriteLine($"{content.Records.Count} records, {ledger.Alerts.Count} alerts, {ledger.Asked} of {Alerts.Rules.Count} rules asked");
        output.WriteLine(FormattableString.Invariant($"one keystroke: median {At(incremental, 0.5):0.0} ms, p95 {At(incremental, 0.95):0.0} ms (promise {Promise} ms); every rule: median {At(whole, 0.5):0.0} ms"));
        return At(incremental, 0.95) < Promise ? 0 : 1;
    }

    /// <summary>A character more in the title of a task, as the projector gives it: one new record, all others the same objects.</summary>
    private static PlanContent Typed(PlanContent content, int stroke)
    {
        var records = content.Records.ToArray();
        var at = stroke % 500;
        records[at] = records[at] with { Fields = new Dictionary<string, string>(records[at].Fields) { ["title"] = records[at].Fields["title"] + "x" } };
        return content with { Records = records };
    }

    private static double At(List<double> times, double share) => times.Order().ElementAt((int)(times.Count * share));
}
