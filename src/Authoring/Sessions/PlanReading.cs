using Portal.Domain.Plans;
using Portal.Domain.Plans.Views;

namespace Portal.Authoring.Sessions;

/// <summary>A deliverable read at one sequence: its content, the same without its bin and in order, and how complete it is.</summary>
public sealed class PlanReading(long sequence, PlanContent content)
{
    private readonly Lazy<LivePlan> _plan = new(() => LivePlan.Of(content));
    private Lazy<Completeness>? _completeness;

    public long Sequence { get; } = sequence;
    public PlanContent Content { get; } = content;
    public LivePlan Plan => _plan.Value;
    public Completeness Completeness => (_completeness ??= new(() => Completeness.Of(Plan))).Value;
}
