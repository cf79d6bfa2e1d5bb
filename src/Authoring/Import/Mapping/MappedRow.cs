using Portal.Domain.Plans;

namespace Portal.Authoring.Import.Mapping;

/// <param name="Place">Its place in the table, from 0.</param>
/// <param name="Existing">The record of the plan with the same code or name.</param>
public sealed record MappedRow(int Place, string? Code, string Name, IReadOnlyList<MappedCell> Cells, RowFate Fate, PlanRecord? Existing)
{
    public IEnumerable<MappedCell> Problems => Cells.Where(cell => cell.Problem is not null);
}
