using Portal.Domain.Plans.Records.Kinds;

namespace Portal.Domain.Plans.Rules;

/// <summary>KEYFIGURES. A unit that plays a part in a process stands among its key figures, where the process has any.</summary>
public sealed class KeyFiguresCoverTheStructures : IPlanRule
{
    public string Code => "KEYFIGURES";
    public AlertLevel Level => AlertLevel.Information;
    public IReadOnlyList<string>? Reads { get; } = [KeyFigureKind.Key, RoleCellKind.Key, FunctionKind.Key, ProcessKind.Key, StructureKind.Key];

    public IEnumerable<Alert> Check(LivePlan plan)
    {
        var figures = plan.Of(KeyFigureKind.Key).Where(figure => figure["process"] is not null).ToLookup(figure => figure["process"] ?? "", figure => figure["structure"], StringComparer.Ordinal);
        return from cell in plan.Of(RoleCellKind.Key)
               let process = plan.Linked(cell, "function") is { } function ? plan.Linked(function, "process") : null
               let structure = plan.Linked(cell, "structure")
               where process is not null && structure is not null && figures.Contains(process.Id) && !figures[process.Id].Contains(structure.Id)
               group cell by (process, structure) into missing
               select this.Raise(missing.Key.process, null, plan.Named(missing.Key.process), plan.Named(missing.Key.structure)) with { Evidence = missing.Key.structure.Id };
    }
}
