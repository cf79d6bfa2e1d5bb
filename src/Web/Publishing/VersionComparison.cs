using Portal.Authoring.Sessions;
using Portal.Domain.Plans;
using Portal.Domain.Plans.Changes;
using Portal.Domain.Plans.Settings;
using Portal.Web.Rendering.Changes;
using Portal.Workflows.Engine;

namespace Portal.Web.Publishing;

/// <summary>Compares versions of a plan, or a version with the plan as it is being written.</summary>
public sealed class VersionComparison(VersionContents contents, IPlanReader reader, ChangeSentences sentences)
{
    public async Task<PlanContent?> ContentAsync(PlanVersion version, CancellationToken cancellationToken) =>
        (await contents.ReadAsync(version, cancellationToken))?.Content;

    public async Task<PlanReading?> LiveAsync(CaseDossier dossier, CancellationToken cancellationToken) =>
        await reader.ReadAsync(dossier.Organisation.Id, dossier.Deliverable.Id, cancellationToken);

    public ChangesView Compare(PlanContent before, PlanContent after)
    {
        var changes = PlanChanges.Between(before, after);
        return new ChangesView(changes, sentences.Headline(changes), sentences.Lines(changes));
    }

    /// <summary>What an audience may know of it: what it was never shown has not changed for it.</summary>
    public ChangesView Compare(PlanContent before, PlanContent after, Audience edition) => Compare(Editions.For(before, edition), Editions.For(after, edition));
}
