using Portal.Domain.Governance;
using Portal.Domain.Shared;

namespace Portal.Workflows.Engine.Effects;

/// <summary>Keeps a signature with the fingerprint of the version it is about.</summary>
public sealed record KeepSignature(VersionId Version, string Capacity) : Effect
{
    internal override ValueTask ApplyAsync(EffectContext context, CancellationToken cancellationToken)
    {
        var dossier = context.Dossier;
        var version = dossier.Versions.First(each => each.Id == Version);
        context.Store.Add(new Signature(dossier.Organisation.Id, dossier.Plan.Id, dossier.Deliverable.Id, Version, version.Fingerprint, context.Actor.Person, context.Actor.Name, Capacity, context.Now));
        return ValueTask.CompletedTask;
    }
}
