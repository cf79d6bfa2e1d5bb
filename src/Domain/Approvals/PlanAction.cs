namespace Portal.Domain.Approvals;

/// <summary>The rows of the permission table: what one may want to do with a plan.</summary>
public enum PlanAction
{
    ReadUnpublished,
    ReadPublished,
    EditContent,
    EditStructure,
    /// <summary>Taking a template from the plan reads it and changes nothing of it: it is no edit, and does not wait for a state.</summary>
    MakeTemplate,
    ManageBodies,
    CommentInternally,
    AcknowledgeAlerts,
    ExplainGaps,
    SubmitOrWithdrawReview,
    ReturnToDraft,
    PutOnAgenda,
    Vote,
    RecordDecision,
    VerifyAmendments,
    Sign,
    OrderPublication,
    Publish,
    EnterProgress,
    CommentPublicly,
    Moderate,
    OpenRevision,
    ArchiveOrDelete,
}
