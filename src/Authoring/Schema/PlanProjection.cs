using Portal.Collaboration;
using Portal.Domain.Plans;

namespace Portal.Authoring.Schema;

/// <summary>Reads a whole document once: versions, tests, tools.</summary>
public static class PlanProjection
{
    public static PlanContent Read(YDoc document, PlanSettings settings) => new PlanProjector().Project(document, settings);
}
