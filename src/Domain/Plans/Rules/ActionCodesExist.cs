using Portal.Domain.Plans.Records.Kinds;
using Portal.Domain.Shared;

namespace Portal.Domain.Plans.Rules;

/// <summary>V5. The action codes a member answers for are codes of actions of the plan.</summary>
public sealed class ActionCodesExist : IPlanRule
{
    public string Code => "V5";
    public AlertLevel Level => AlertLevel.Error;
    public IReadOnlyList<string>? Reads { get; } = [ActionKind.Key, MembershipKind.Key, ActorKind.Key];

    public IEnumerable<Alert> Check(LivePlan plan)
    {
        var codes = plan.Of(ActionKind.Key).Select(action => CodeComparer.Normalize(action.Code)).Where(code => code.Length > 0).ToHashSet(StringComparer.Ordinal);
        foreach (var seat in plan.Of(MembershipKind.Key))
        {
            List<string> unknown = [.. seat.Items("actionCodes").Where(code => !codes.Contains(CodeComparer.Normalize(code)))];
            if (unknown.Count > 0)
                yield return this.Raise(seat, "actionCodes", plan.Named(seat), string.Join(", ", unknown)) with { Evidence = string.Join(',', unknown) };
        }
    }
}
