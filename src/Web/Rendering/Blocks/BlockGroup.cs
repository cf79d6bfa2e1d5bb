using Portal.Domain.Plans;
using Portal.Domain.Plans.Records;

namespace Portal.Web.Rendering.Blocks;

/// <summary>Rows under one heading; no key means rows that belong to no group.</summary>
public sealed record BlockGroup(string? Key, FieldDefinition? Field, IReadOnlyList<PlanRecord> Rows);
