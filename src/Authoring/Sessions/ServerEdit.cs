using Portal.Collaboration;
using Portal.Domain.Shared;

namespace Portal.Authoring.Sessions;

/// <summary>A transaction the server makes in a live document: planting, import, restore, an API call.</summary>
public sealed record ServerEdit
{
    /// <summary>Changes the document, inside one transaction. May run again when rights changed meanwhile.</summary>
    public required Action<YDoc> Change { get; init; }

    /// <summary>On whose behalf; null for the portal itself (demonstrations, planting a new plan).</summary>
    public PersonId? Person { get; init; }

    /// <summary>What that person's rights must allow at the moment of writing.</summary>
    public Func<EditRights, bool> Needs { get; init; } = rights => rights is { ReadOnlyReason: null, Scope.Everything: true };

    /// <summary>Whose words these are, when someone else lets them in; null when they are the portal's own.</summary>
    public PersonId? Author { get; init; }

    /// <summary>A batch of this id is written once, however often it is asked; null draws one.</summary>
    public Guid? Batch { get; init; }
}
