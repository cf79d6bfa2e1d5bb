namespace Portal.Web.Realtime.Wire;

public sealed record ProjectedOnWire(
    Guid Deliverable, long Sequence, IReadOnlyList<BlockOnWire> Blocks, AlertCountsOnWire Alerts, IReadOnlyDictionary<string, int> Completeness);
