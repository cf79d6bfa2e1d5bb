using Portal.Domain.Governance;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;

namespace Portal.Workflows.Engine.Effects;

/// <summary>Keeps a signed document after those already sealed beside the version.</summary>
public sealed record KeepSealedDocument(VersionId Version, string FileName, StoredFile File) : Effect
{
    internal override ValueTask ApplyAsync(EffectContext context, CancellationToken cancellationToken)
    {
        var dossier = context.Dossier;
        var version = dossier.Versions.First(each => each.Id == Version);
        var previous = dossier.SealedDocuments.Where(document => document.VersionId == Version).MaxBy(document => document.Number);
        context.Store.Add(new SealedDocument(version, previous, FileName, File, context.Actor.Person, context.Actor.Name, context.Now));
        return ValueTask.CompletedTask;
    }
}
