using Portal.Authoring.Schema;
using Portal.Authoring.Sessions;
using Portal.Domain.Plans;

namespace Portal.Authoring.Versions;

/// <summary>Reads a deliverable straight from its log, at exactly the sequence the log was read at: how a freeze takes a version under the head lock.</summary>
public static class StoredPlan
{
    public static PlanContent Read(StoredDocument stored, PlanSettings settings) => PlanProjection.Read(SessionDocument.Build(stored), settings);
}
