using Portal.Domain.Approvals;
using Portal.Domain.Plans;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;
using Portal.Workflows.Engine.Effects;
using Portal.Workflows.Outbox;

namespace Portal.Workflows.Engine.Commands;

/// <summary>
/// Puts an adopted version before an audience (transition 10), on the sponsor's order unless the publisher may give it. Publishing the same version again
/// replaces its publication.
/// </summary>
public sealed record Publish(VersionId Version, Audience Audience, IReadOnlyList<AttachmentId> Attachments) : ApprovalCommand
{
    /// <summary>Whether the members' list gets a mail; the organisation's own people always do.</summary>
    public bool TellReaders { get; init; }

    internal override bool LooksAtContent => true;

    // The state asked is that of the version, not of the revision that may be under way beside it.
    internal override IEnumerable<Obstacle> Obstacles(CaseState state, ApprovalFacts facts)
    {
        var version = Find(facts);
        return
        [
            .. Needs(PlanAction.Publish, facts, ApprovalState.Definitive),
            .. Unless(version is { MayBePublished: true }, ApprovalRules.OnlyAdoptedVersionsArePublished),
            .. Unless(IsOrdered(state, facts), ApprovalRules.PublicationIsOrdered),
            .. Unless(facts.Circuit.Publication.Audiences.Contains(Audience), ApprovalRules.AudienceIsOfTheCircuit),
            .. Unless(facts.AddressConfirmed, ApprovalRules.PublishersConfirmTheirAddress),
            .. Gaps(state, facts),
            .. Unless(version is null || Attachments.All(version.Attachments.Contains), ApprovalRules.AttachmentsAreOfTheVersion),
        ];
    }

    internal override Transition Carry(CaseState state, ApprovalFacts facts, DateTimeOffset now) =>
        new(state with { OrderedFor = null }, Name,
        [
            .. facts.Publications.Where(publication => publication.IsOut && publication.VersionId == Version).Select(former => new TakeDown(former.Id, null)),
            new PublishVersion(Version, Audience, Attachments, TellReaders),
            new SendMail(MailTemplates.Published, Recipients.Having(Adoption.Everyone)) { Message = Audience.ToString() },
        ])
        {
            Detail = $"{Find(facts)?.Number} {Audience}",
        };

    private PlanVersion? Find(ApprovalFacts facts) => facts.Versions.FirstOrDefault(version => version.Id == Version);

    private bool IsOrdered(CaseState state, ApprovalFacts facts) =>
        (Permissions.ExtentOf(PlanAction.OrderPublication, facts.Roles, ApprovalState.Definitive) & Extent.Whole) != 0 || state.OrderedFor >= Audience;

    // The content was inspected live: it speaks for the version in force only while no revision is being written.
    private IEnumerable<Obstacle> Gaps(CaseState state, ApprovalFacts facts) =>
        state.State == ApprovalState.Definitive && Version == state.InForceVersion
            ? facts.Content.UnexplainedGaps.Select(gap => new Obstacle(ApprovalRules.GapsAreExplained, gap))
            : [];
}
