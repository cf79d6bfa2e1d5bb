using Microsoft.EntityFrameworkCore;
using Portal.Authoring.Versions;
using Portal.Domain.Governance;
using Portal.Domain.Organisations;
using Portal.Domain.Plans;
using Portal.Domain.Plans.Settings;
using Portal.Storage;
using Portal.Web.Rendering.Blocks;
using Portal.Web.Rendering.Decisions;
using Portal.Web.Rendering.Documents;

namespace Portal.Web.Publishing;

/// <summary>Makes a document out of a version: the edition of its content, its cover, its decision and the attachments it may show.</summary>
public sealed class PublishedDocuments(PortalDbContext db, PlanWords words, DecisionSentence sentence, DocumentAddresses addresses)
{
    public async Task<PlanDocument> OfAsync(PublishedPlan published, CancellationToken cancellationToken)
    {
        var document = await OfAsync(published.Plan, published.Version, published.Snapshot.Content, published.Edition, cancellationToken);
        var shown = Shown(published);
        return document with
        {
            Attachments = [.. shown.Select(file => new DocumentAttachment(file.Title ?? file.Name, addresses.Published(published, file.Id, file.Name), file.Size))],
            Images = ImagesOf(published.Snapshot),
            GapNotes = ComputedResults.NotesOf(published.Snapshot),
            ImageAddress = id => published.Snapshot.Attachments.FirstOrDefault(file => file.Id.ToString() == id) is { } image
                ? addresses.Published(published, image.Id, image.Name)
                : null,
        };
    }

    /// <summary>A version read by people of the organisation, published or not.</summary>
    public async Task<PlanDocument> OfAsync(Plan plan, PlanVersion version, PlanContent content, Audience edition, CancellationToken cancellationToken)
    {
        var organisation = await db.Organisations.SingleAsync(one => one.Id == plan.OrganisationId, cancellationToken);
        return Cover(organisation, content, edition) with
        {
            StateLabel = words.State(organisation.Kind, version.State),
            StateKey = version.State.ToString(),
            VersionNumber = version.Number.ToString(),
            At = version.At,
            Fingerprint = version.Fingerprint,
            Decision = await DecisionAsync(version, cancellationToken),
        };
    }

    /// <summary>The document of a content, under the name and with the settings that content has: a version keeps those it was made with.</summary>
    public PlanDocument Cover(Organisation organisation, PlanContent content, Audience edition) => new()
    {
        Plan = LivePlan.Of(Editions.For(content, edition)),
        Words = words,
        Organisation = organisation.Name,
        Name = content.Settings.ShownName,
        StateLabel = "",
        StateKey = "draft",
        ImageAddress = _ => null,
    };

    public static IReadOnlyDictionary<string, DocumentImage> ImagesOf(VersionSnapshot snapshot) =>
        snapshot.Attachments.ToDictionary(file => file.Id.ToString(), file => new DocumentImage(file.BlobReference, file.ContentType));

    /// <summary>The organisation reads every attachment of the version, others those ticked at publication.</summary>
    private static IEnumerable<FrozenAttachment> Shown(PublishedPlan published) =>
        published.Snapshot.Attachments.Where(file => published.Edition == Audience.Organisation || published.Publication.Attachments.Contains(file.Id));

    private async Task<DecisionSheet?> DecisionAsync(PlanVersion version, CancellationToken cancellationToken)
    {
        var decision = await db.Decisions
            .Where(one => one.Id == version.DecisionId || one.ResultVersionId == version.Id)
            .OrderByDescending(one => one.RecordedAt)
            .FirstOrDefaultAsync(cancellationToken);
        if (decision is null) return null;

        var amendments = await db.Amendments
            .Where(amendment => amendment.DecisionId == decision.Id && amendment.State == AmendmentState.Verified)
            .OrderBy(amendment => amendment.Number)
            .Select(amendment => amendment.Text)
            .ToListAsync(cancellationToken);
        return new(decision.BodyTitle, decision.DecidedOn, decision.Number, sentence.Of(decision.Kind, decision.Opinion, decision.Tally), decision.Motives, decision.Fictitious, amendments);
    }
}
