using Portal.Domain.Approvals;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;

namespace Portal.Workflows.Engine.Effects;

/// <summary>Freezes the live document and keeps what it says as a version.</summary>
public sealed record FreezeContent(VersionId Version, VersionNumber Number, ApprovalState State, DecisionId? Decision, string? Reason) : Effect
{
    internal override async ValueTask ApplyAsync(EffectContext context, CancellationToken cancellationToken)
    {
        var (dossier, organisation) = (context.Dossier, context.Dossier.Organisation.Id);
        var content = await context.Freezing.FreezeAsync(organisation, dossier.Deliverable.Id, Number, State, cancellationToken);
        var version = new PlanVersion(organisation, Version, dossier.Plan.Id, dossier.Deliverable.Id, Number, State, content, context.Actor.Person, context.Now, Decision, Reason);
        context.Store.Add(version);
        dossier.Deliverable.Keep(version);
    }
}
