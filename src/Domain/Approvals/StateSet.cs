namespace Portal.Domain.Approvals;

/// <summary>A set of states, as the cells of the permission table write them.</summary>
[Flags]
public enum StateSet
{
    None = 0,
    Draft = 1 << ApprovalState.Draft,
    Review = 1 << ApprovalState.Review,
    Provisional = 1 << ApprovalState.Provisional,
    Amending = 1 << ApprovalState.Amending,
    Definitive = 1 << ApprovalState.Definitive,
    Superseded = 1 << ApprovalState.Superseded,
    Archived = 1 << ApprovalState.Archived,
    Rejected = 1 << ApprovalState.Rejected,
    /// <summary>F of the table: definitive and published, replaced versions included.</summary>
    Final = Definitive | Superseded,
    All = Draft | Review | Provisional | Amending | Definitive | Superseded | Archived | Rejected,
}
