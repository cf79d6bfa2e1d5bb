using Portal.Authoring.Schema;
using Portal.Domain.Shared;

namespace Portal.Authoring.Sessions;

/// <summary>From the open session when there is one, else from the stored read model when it is fresh, else from the log.</summary>
public sealed class PlanReader(SessionRegistry sessions, SessionServices services) : IPlanReader
{
    public async ValueTask<PlanReading?> ReadAsync(OrganisationId organisation, DeliverableId deliverable, CancellationToken cancellationToken)
    {
        if (await services.Log.HeadAsync(organisation, deliverable, cancellationToken) is not { } head) return null;
        if (await services.Settings.ForAsync(organisation, deliverable, cancellationToken) is not { } settings) return null;

        if (sessions.Find(new(organisation, deliverable))?.Latest is { } live && live.Sequence == head.Sequence)
            return live.Content.Settings == settings ? live : new(live.Sequence, live.Content with { Settings = settings });
        if (await services.ReadModels.FindAsync(organisation, deliverable, cancellationToken) is { } kept && kept.Sequence == head.Sequence)
            return new(kept.Sequence, kept.Content with { Settings = settings });
        if (await services.Log.LoadAsync(organisation, deliverable, cancellationToken) is not { } stored) return null;

        var document = SessionDocument.Build(stored);
        while (services.Upgrades.IsBehind(document)) services.Upgrades.Advance(document); // for reading only: who opens it stores the step
        var content = PlanProjection.Read(document, settings);
        await services.ReadModels.SaveAsync(organisation, deliverable, new(stored.Sequence, content), cancellationToken);
        return new(stored.Sequence, content);
    }
}
