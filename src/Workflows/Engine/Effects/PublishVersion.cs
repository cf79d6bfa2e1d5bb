using Portal.Domain.Plans;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;

namespace Portal.Workflows.Engine.Effects;

/// <summary>Puts a version before its audience.</summary>
public sealed record PublishVersion(VersionId Version, Audience Audience, IReadOnlyList<AttachmentId> Attachments, bool TellReaders = false) : Effect
{
    internal override ValueTask ApplyAsync(EffectContext context, CancellationToken cancellationToken)
    {
        var version = context.Dossier.Versions.Single(version => version.Id == Version);
        context.Store.Add(new Publication(context.Dossier.Organisation.Id, version, Audience, Attachments, context.Actor.Person, context.Now, TellReaders));
        return ValueTask.CompletedTask;
    }
}
