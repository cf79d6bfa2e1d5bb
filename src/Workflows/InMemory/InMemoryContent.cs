using System.Globalization;
using Portal.Domain.Approvals;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;
using Portal.Workflows.Engine;

namespace Portal.Workflows.InMemory;

/// <summary>A content that can be frozen and inspected without a live document: says what it is told to say and remembers what was asked.</summary>
public sealed class InMemoryContent : IFreezeDeliverable, IContentInspector
{
    private readonly List<ApprovalState> _entered = [];

    /// <summary>What the guards are told.</summary>
    public ContentFacts Facts { get; set; } = new();
    public IReadOnlyList<AttachmentId> Attachments { get; set; } = [];
    /// <summary>Called each time content is frozen, before it is read.</summary>
    public Action? Freezing { get; set; }
    /// <summary>Every state the head was set to, in order.</summary>
    public IReadOnlyList<ApprovalState> Entered => _entered;
    /// <summary>The targets of the last comparison.</summary>
    public EditTargets? InspectedTargets { get; private set; }

    public ValueTask<FrozenContent> FreezeAsync(OrganisationId organisation, DeliverableId deliverable, VersionNumber number, ApprovalState state, CancellationToken cancellationToken)
    {
        Freezing?.Invoke();
        _entered.Add(state);
        return ValueTask.FromResult(new FrozenContent("Plan", _entered.Count, _entered.Count.ToString("x64", CultureInfo.InvariantCulture), $"memory/{deliverable}/{number}", Attachments));
    }

    public ValueTask EnterAsync(OrganisationId organisation, DeliverableId deliverable, ApprovalState state, CancellationToken cancellationToken)
    {
        _entered.Add(state);
        return ValueTask.CompletedTask;
    }

    public ValueTask<ContentFacts> InspectAsync(OrganisationId organisation, DeliverableId deliverable, VersionId? before, EditTargets targets, CancellationToken cancellationToken)
    {
        InspectedTargets = targets;
        return ValueTask.FromResult(Facts);
    }
}
