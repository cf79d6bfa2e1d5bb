using Portal.Domain.Plans;
using Portal.Domain.Plans.Rules;
using Portal.Domain.Plans.Views;

namespace Portal.Authoring.Sessions;

/// <summary>A deliverable read at one sequence: its content, and what follows from it, computed once when first asked.</summary>
public sealed class PlanReading
{
    private readonly Lazy<LivePlan> _plan;
    private readonly Lazy<Completeness> _completeness;
    private readonly Lazy<IReadOnlyList<Alert>> _alerts;

    public PlanReading(long sequence, PlanContent content)
    {
        (Sequence, Content) = (sequence, content);
        _plan = new(() => LivePlan.Of(content));
        _completeness = new(() => Completeness.Of(Plan));
        _alerts = new(() => Domain.Plans.Rules.Alerts.Of(Plan));
    }

    public long Sequence { get; }
    public PlanContent Content { get; }
    /// <summary>Without the bin, in reading order, links resolved.</summary>
    public LivePlan Plan => _plan.Value;
    public Completeness Completeness => _completeness.Value;
    public IReadOnlyList<Alert> Alerts => _alerts.Value;
}
