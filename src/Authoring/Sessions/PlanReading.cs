using Portal.Domain.Plans;
using Portal.Domain.Plans.Rules;
using Portal.Domain.Plans.Views;

namespace Portal.Authoring.Sessions;

/// <summary>A deliverable read at one sequence: its content, and what follows from it, computed once when first asked.</summary>
public sealed class PlanReading
{
    private readonly Lazy<LivePlan> _plan;
    private readonly Lazy<Completeness> _completeness;
    private readonly Lazy<AlertLedger> _ledger;

    /// <param name="before">The reading before this one, whose alerts, if anyone asked for them, spare asking every rule again.</param>
    public PlanReading(long sequence, PlanContent content, PlanReading? before = null)
    {
        // Only what was computed is kept, so that readings do not hold one another for ever.
        var known = before is { _ledger.IsValueCreated: true } ? before._ledger.Value : null;
        (Sequence, Content) = (sequence, content);
        _plan = new(() => LivePlan.Of(content));
        _completeness = new(() => Completeness.Of(Plan));
        _ledger = new(() => AlertLedger.Of(Plan, known));
    }

    public long Sequence { get; }
    public PlanContent Content { get; }
    /// <summary>Without the bin, in reading order, links resolved.</summary>
    public LivePlan Plan => _plan.Value;
    public Completeness Completeness => _completeness.Value;
    public IReadOnlyList<Alert> Alerts => _ledger.Value.Alerts;
}
