using Portal.Domain.Plans.Records.Kinds;
using Portal.Domain.Shared;

namespace Portal.Domain.Plans.Rules;

/// <summary>ALIAS. A code or an alias names one person of the directory; case, spaces and dashes do not make two.</summary>
public sealed class AliasesNameOneActor : IPlanRule
{
    public string Code => "ALIAS";
    public AlertLevel Level => AlertLevel.Warning;
    public IReadOnlyList<string>? Reads { get; } = [ActorKind.Key];

    public IEnumerable<Alert> Check(LivePlan plan)
    {
        Dictionary<string, PlanRecord> named = new(StringComparer.Ordinal);
        foreach (var actor in plan.Of(ActorKind.Key))
            foreach (var name in actor.Items("aliases").Prepend(actor.Code ?? "").Select(CodeComparer.Normalize).Where(name => name.Length > 0).Distinct())
                if (!named.TryAdd(name, actor) && named[name] is var first && !IsTwinCode(first, actor, name))
                    yield return this.Raise(actor, "aliases", name, plan.Named(first), plan.Named(actor)) with { Evidence = name };
    }

    /// <summary>Two equal codes are told by the rule on codes already.</summary>
    private static bool IsTwinCode(PlanRecord first, PlanRecord again, string name) => CodeComparer.Normalize(first.Code) == name && CodeComparer.Normalize(again.Code) == name;
}
