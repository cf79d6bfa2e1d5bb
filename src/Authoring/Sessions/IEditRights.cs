using Portal.Domain.Approvals;
using Portal.Domain.Shared;

namespace Portal.Authoring.Sessions;

/// <summary>Says what a person may do in a deliverable now. A port: Storage answers from memberships, plan roles, state and scopes.</summary>
public interface IEditRights
{
    /// <summary>Null when the deliverable is unknown in that organisation or the person may not read it: both look the same to callers.</summary>
    ValueTask<EditRights?> ForAsync(OrganisationId organisation, DeliverableId deliverable, PersonId person, CancellationToken cancellationToken);
}

/// <summary>
/// What one person may change in one deliverable at one epoch (domain.md 5 crossed with the state of domain.md 4).
/// </summary>
public sealed record EditRights
{
    public required long Epoch { get; init; }
    /// <summary>The person's name as shown beside their cursor.</summary>
    public required string DisplayName { get; init; }
    /// <summary>Why nothing may be edited, as a resource key (<c>Refusals.Reader</c>, <c>Refusals.Frozen</c>…); null when something may.</summary>
    public string? ReadOnlyReason { get; init; }
    public EditScope Scope { get; init; } = EditScope.Nothing;
    public bool MayComment { get; init; }
    /// <summary>Whether changes may be proposed without making them: by whoever comments, until the plan is definitive.</summary>
    public bool MayPropose { get; init; }
    /// <summary>What the person answers for when others propose: what they would write in a draft, frozen or not.</summary>
    public EditScope Deciding { get; init; } = EditScope.Nothing;
    /// <summary>How far the person may take note of alerts: of all, or of those about money.</summary>
    public Extent Acknowledging { get; init; }
    /// <summary>The same for explaining a stated total that differs from the computed one.</summary>
    public Extent Explaining { get; init; }
    /// <summary>The state the deliverable is in, told to open editors.</summary>
    public ApprovalState State { get; init; }

    /// <summary>What a push is told when nothing may be edited.</summary>
    public RefusalReason? Refusal => ReadOnlyReason switch
    {
        null => null,
        var reason when reason.EndsWith("Frozen", StringComparison.Ordinal) => RefusalReason.Frozen,
        _ => RefusalReason.Reader,
    };
}

/// <summary>The extent of editing: everything, the sections one is responsible for, or the records amendments target.</summary>
public sealed record EditScope(bool Everything, bool Structure, IReadOnlySet<string> Sections, IReadOnlySet<string> Records)
{
    public static readonly EditScope Nothing = new(false, false, new HashSet<string>(), new HashSet<string>());
    public static readonly EditScope All = new(true, true, new HashSet<string>(), new HashSet<string>());
    /// <summary>Kinds of records one writes wherever they lie: those of money, for a budget controller.</summary>
    public IReadOnlySet<string> Kinds { get; init; } = new HashSet<string>();
    public bool IsEmpty => !Everything && Sections.Count == 0 && Records.Count == 0 && Kinds.Count == 0;
}
